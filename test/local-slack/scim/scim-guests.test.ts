import { describe, expect, it } from 'vitest';
import { seedPeople } from '../../../src/local-slack/sample/seed-people.ts';
import { callScim, GUEST_URN, newUser, patchOp } from '../support/call-scim.ts';
import { installOn, startAcme } from '../support/start-acme.ts';

async function enterprise() {
  const slack = await startAcme({
    settings: { limitsEnforced: false },
    fill: (world) => seedPeople(world, { people: 20, kind: 'enterprise', seed: 1 }),
  });
  const idOf = (email: string) =>
    slack.world.users.findByEmail('E0ACME0001', `${email}@acme.example`)?.id ?? '';
  const { user } = installOn(slack, { installer: idOf('ada.abara.0'), teamId: null });
  const patch = (id: string, ...operations: object[]) =>
    callScim(slack, user, 'PATCH', `v2/Users/${id}`, patchOp(...operations));
  return { slack, user, idOf, patch };
}

describe('guests of an Enterprise organisation', () => {
  it('are created with the extension and an expiry', async () => {
    const { slack, user } = await enterprise();
    const guest = newUser('gast', 'gast@x.example', {
      [GUEST_URN]: { type: 'multi', expiration: '2026-12-31T00:00:00Z' },
    });
    const { status, body } = await callScim(slack, user, 'POST', 'v2/Users', guest);
    expect(status).toBe(201);
    expect(slack.world.users.get(body.id)).toMatchObject({
      role: 'multi_channel_guest',
      guestExpiresAt: Date.UTC(2026, 11, 31) / 1000,
    });
    const single = newUser('gast1', 'gast1@x.example', { [GUEST_URN]: { type: 'single' } });
    expect((await callScim(slack, user, 'POST', 'v2/Users', single)).body.detail).toBe(
      'invalid_attribute_format',
    );
  });

  it('become members and members guests; either reactivates', async () => {
    const { slack, patch, idOf } = await enterprise();
    const id = idOf('kim.abara.10');
    await patch(id, { op: 'replace', path: 'active', value: false });
    await patch(id, {
      op: 'add',
      path: GUEST_URN,
      value: { type: 'multi', expiration: '2026-12-31T00:00:00Z' },
    });
    expect(slack.world.users.get(id)).toMatchObject({ role: 'multi_channel_guest', deleted: false });
    await patch(id, { op: 'remove', path: `${GUEST_URN}.expiration` });
    expect(slack.world.users.get(id)).toMatchObject({
      role: 'multi_channel_guest',
      guestExpiresAt: undefined,
    });
    await patch(id, { op: 'replace', path: 'active', value: false });
    await patch(id, { op: 'remove', path: GUEST_URN });
    expect(slack.world.users.get(id)).toMatchObject({ role: 'member', deleted: false });
  });

  it('are never made of admins or owners', async () => {
    const { patch, idOf } = await enterprise();
    const toGuest = { op: 'add', path: GUEST_URN, value: { type: 'multi' } };
    expect((await patch(idOf('dana.abara.3'), toGuest)).body.detail).toBe('cannot_make_user_guest');
    expect((await patch(idOf('ben.abara.1'), toGuest)).body.detail).toBe('cannot_make_user_guest');
  });
});

describe('guests of a Business+ team', () => {
  it('stay guests, but can be switched off', async () => {
    const slack = await startAcme();
    const { user } = installOn(slack);
    const mia = slack.world.users.get('U0MIA');
    if (mia) slack.world.users.replace({ ...mia, role: 'single_channel_guest' });
    const patch = (operation: object) => callScim(slack, user, 'PATCH', 'v2/Users/U0MIA', patchOp(operation));
    expect((await patch({ op: 'remove', path: GUEST_URN })).body.detail).toBe('cannot_make_user_guest');
    expect((await patch({ op: 'replace', path: 'active', value: false })).body.active).toBe(false);
    expect(slack.world.users.get('U0MIA')?.role).toBe('single_channel_guest');
  });
});
