import { beforeAll, describe, expect, it, vi } from 'vitest';
import { approveOperations } from '../../../src/use-cases/approve-operations.ts';
import { withRollcall } from '../../support/running-rollcall.ts';
import { openScimSource, type ScimSource, scimUser } from '../../support/scim-source.ts';

const rollcall = withRollcall();
const PATIENCE = { timeout: 30_000, interval: 25 };

/** The source's first plan is decided: nothing of what it says is held for review (G4). */
let okta: ScimSource;
beforeAll(async () => {
  const { ports, url } = rollcall();
  okta = await openScimSource(ports, url, 'okta');
  const { id } = await rollcall().connection();
  const plan = await ports.plans.latest(id);
  if (plan === null) throw new Error('nothing was compared');
  await approveOperations(ports, id, plan, { kind: 'all' }, { kind: 'command_line', user: 'admin' });
});

const account = (local: string) =>
  [...rollcall().slack.world.users.all()].find(({ email }) => email.startsWith(`${local}@`));

const until = (local: string, deleted: boolean) =>
  vi.waitFor(() => expect(account(local)?.deleted).toBe(deleted), PATIENCE);

describe('a directory that pushes', () => {
  it('[E3] a new user is invited, a suspended one goes, and who returns has the same account', async () => {
    const created = await okta.send('POST', '/Users', scimUser('vera.lindqvist'));
    expect(created.status).toBe(201);
    await until('vera.lindqvist', false);
    const before = account('vera.lindqvist')?.id;

    const path = `/Users/${created.body.id}`;
    expect((await okta.patch(path, { op: 'replace', value: { active: false } })).body.active).toBe(false);
    await until('vera.lindqvist', true);

    expect((await okta.patch(path, { op: 'Replace', path: 'active', value: 'True' })).status).toBe(200);
    await until('vera.lindqvist', false);
    expect(account('vera.lindqvist')?.id).toBe(before);
  });

  it('[G2] a deleted user goes because the directory says so, and a returned one is the same person', async () => {
    const { body } = await okta.send('POST', '/Users', scimUser('timo.halonen'));
    await until('timo.halonen', false);
    const before = account('timo.halonen')?.id;
    expect((await okta.send('DELETE', `/Users/${body.id}`)).status).toBe(204);
    await until('timo.halonen', true);
    const { ports } = rollcall();
    const { id } = await rollcall().connection();
    const place = await ports.directory.findPersonByEmail(id, 'timo.halonen@acme.example');
    expect(place?.person).toMatchObject({ status: 'deleted', deletionEvidence: 'said' });

    expect((await okta.send('GET', `/Users/${body.id}`)).status).toBe(404);
    expect((await okta.send('POST', '/Users', scimUser('timo.halonen'))).status).toBe(201);
    await until('timo.halonen', false);
    expect(account('timo.halonen')?.id).toBe(before);
    expect((await ports.directory.getPerson(id, place?.person.id ?? ''))?.person.status).toBe('active');
  });
});
