import { describe, expect, it } from 'vitest';
import { deactivateAccount } from '../../src/use-cases/deactivate-account.ts';
import { approveHeld, type DecidedHeld, rejectHeld } from '../../src/use-cases/decide-held.ts';
import {
  type HeldChoice,
  holdsDigest,
  readChosenHolds,
  type ShownHolds,
} from '../../src/use-cases/read-chosen-holds.ts';
import { applyStarted } from '../../src/use-cases/reconcile.ts';
import {
  ADMIN,
  member,
  type Organization,
  openOrganization,
  person,
} from '../support/in-memory/organization.ts';

const ALL: HeldChoice = { kind: 'all' };
const name = ({ email }: { readonly email: string }) => email.split('@')[0];

/** Everybody is in HR and in Slack; `leavers` are suspended, and the first plan holds them (G4). */
async function openHeld(names: readonly string[], leavers: readonly string[]): Promise<Organization> {
  const organization = await openOrganization(names.map((one) => member(one)));
  await organization.directory(
    names.map((one) => person(one, leavers.includes(one) ? { status: 'suspended' } : {})),
  );
  await organization.assignAll();
  await organization.sync();
  return organization;
}

/** What an approver has on the screen now. */
async function look({ ports, id }: Organization): Promise<ShownHolds> {
  const plan = await ports.plans.latest(id);
  const waiting = await ports.holds.list(id, ['open', 'expired']);
  const digest = holdsDigest(ports.digest, waiting);
  return { planId: plan?.id ?? '', planHash: plan?.hash ?? '', cause: null, digest };
}

async function decide(
  organization: Organization,
  shown: ShownHolds,
  { choice = ALL, userId = 'U0ADMIN', no = false } = {},
): Promise<DecidedHeld> {
  const { ports, id } = organization;
  const chosen = await readChosenHolds(ports, id, shown, choice);
  const decision = { shown, chosen, caller: await organization.caller(userId), comment: 'seen' };
  const connection = await organization.connection();
  return no
    ? rejectHeld(ports, connection, decision, { lasts: 'evidence', until: null })
    : approveHeld(ports, connection, decision);
}

const carryOut = ({ ports, id }: Organization) => ports.clock.until(applyStarted(ports, id));
const inactiveOf = ({ slack }: Organization) =>
  [...slack.state.accounts.values()].filter(({ status }) => status === 'inactive').map(name);

describe('an approval', () => {
  it('[A5] starts a run of what was shown, at once', async () => {
    const organization = await openHeld(['ada', 'ben', 'cy'], ['ben', 'cy']);
    const decided = await decide(organization, await look(organization));
    expect(decided.done.map(name).sort()).toEqual(['ben', 'cy']);
    expect(decided.run).not.toBeNull();
    await carryOut(organization);
    expect(inactiveOf(organization).sort()).toEqual(['ben', 'cy']);
  });

  it('[A4] takes a part by cause or by single holds', async () => {
    const organization = await openHeld(['ada', 'ben', 'cy', 'dan'], ['ben', 'cy', 'dan']);
    const none = await decide(organization, await look(organization), {
      choice: { kind: 'causes', causes: ['deleted'] },
    });
    expect(none).toMatchObject({ done: [], run: null });
    const { ports, id } = organization;
    const held = await ports.holds.list(id, ['open']);
    const ids = held.filter(({ operation }) => name(operation) !== 'cy').map((hold) => hold.id);
    const some = await decide(organization, await look(organization), { choice: { kind: 'holds', ids } });
    expect(some.done.map(name).sort()).toEqual(['ben', 'dan']);
  });

  it('[A1] leaves what rests on other evidence since, and does the rest', async () => {
    const organization = await openHeld(['ada', 'ben', 'cy'], ['ben', 'cy']);
    const shown = await look(organization);
    organization.slack.change('UBEN', { role: 'multi_channel_guest' });
    organization.slack.change('UCY', { email: 'cyrus@x.example' });
    await organization.sync();
    const decided = await decide(organization, shown);
    expect(decided.moved.map(({ before }) => name(before))).toContain('cy');
    expect(decided.done.map(name)).not.toContain('cy');
    await carryOut(organization);
    expect(inactiveOf(organization)).not.toContain('cyrus');
  });

  it('[A1] says of what is not planned any more that it is gone', async () => {
    const organization = await openHeld(['ada', 'ben', 'cy'], ['ben', 'cy']);
    const shown = await look(organization);
    await organization.directory([person('ada'), person('ben'), person('cy', { status: 'suspended' })]);
    await organization.sync();
    const decided = await decide(organization, shown);
    expect(decided.moved).toMatchObject([{ before: { email: 'ben@x.example' }, now: null }]);
    expect(decided.done.map(name)).toEqual(['cy']);
  });

  it('[A1] reads few again from Slack before it says yes', async () => {
    const organization = await openHeld(['ada', 'ben'], ['ben']);
    const shown = await look(organization);
    organization.slack.change('UBEN', { role: 'admin' });
    const decided = await decide(organization, shown);
    expect(decided).toMatchObject({ done: [], run: null });
    expect(decided.moved.map(({ before }) => name(before))).toEqual(['ben']);
  });

  it('[A1] is refused where nobody knows any more what was shown', async () => {
    const organization = await openHeld(['ada', 'ben'], ['ben']);
    const shown = { planId: 'forgotten', planHash: 'forgotten', cause: null, digest: 'other' };
    await expect(decide(organization, shown)).rejects.toMatchObject({ code: 'plan_stale' });
  });

  it('decides once: whoever comes second is told', async () => {
    const organization = await openHeld(['ada', 'ben'], ['ben']);
    const shown = await look(organization);
    const both = await Promise.all([decide(organization, shown), decide(organization, shown)]);
    expect(both.map(({ done }) => done.length).sort()).toEqual([0, 1]);
    expect(both.map(({ decided }) => decided).sort()).toEqual([0, 1]);
    const third = await decide(organization, shown);
    expect(third).toMatchObject({ done: [], decided: 1, run: null });
  });

  it('[A2] leaves accounts whose Slack role is above the caller’s', async () => {
    const organization = await openOrganization([
      member('ada', { role: 'admin' }),
      member('ben', { role: 'owner' }),
    ]);
    await organization.directory([person('ada'), person('ben', { status: 'suspended' })]);
    await organization.assignAll();
    await organization.sync();
    const decided = await decide(organization, await look(organization), { userId: 'UADA' });
    expect(decided).toMatchObject({ done: [], outranked: 1, run: null });
  });

  it('[A3] is not for who asked, while somebody else can decide', async () => {
    const organization = await openHeld(['ada', 'ben'], []);
    organization.slack.change('UBEN', { role: 'admin' });
    await organization.sync({ by: ADMIN, approve: ALL });
    const [account, caller] = [await organization.account('UBEN'), await organization.caller()];
    const { ports } = organization;
    await deactivateAccount(
      ports,
      await organization.connection(),
      { account, caller, reason: 'left', until: null },
      ADMIN,
    );
    const own = await decide(organization, await look(organization));
    expect(own).toMatchObject({ done: [], own: 1, run: null });
    const other = await decide(organization, await look(organization), { userId: 'U0HOLDER' });
    expect(other.done.map(name)).toEqual(['ben']);
  });
});

describe('what two approvers have to agree to', () => {
  const names = Array.from({ length: 30 }, (_, index) => `p${index}`);

  it('[A3] runs at the second yes, of another person, and what is on record names both', async () => {
    const organization = await openHeld(['ada', ...names], names);
    const first = await decide(organization, await look(organization));
    expect(first).toMatchObject({ done: [], run: null });
    expect(first.first).toHaveLength(30);
    const again = await decide(organization, await look(organization));
    expect(again).toMatchObject({ done: [], run: null });
    await carryOut(organization);
    expect(inactiveOf(organization)).toEqual([]);
    const second = await decide(organization, await look(organization), { userId: 'U0HOLDER' });
    expect(second.done).toHaveLength(30);
    await carryOut(organization);
    expect(inactiveOf(organization)).toHaveLength(30);
    const query = { email: 'p0@x.example', from: null, to: null, limit: 50 };
    const receipts = await organization.ports.receipts.list(organization.id, query);
    const said = receipts.filter(({ event }) => event === 'first_approval' || event === 'approved');
    expect(said.map(({ event, actor }) => [event, actor.kind === 'slack' && actor.userId])).toEqual([
      ['first_approval', 'U0ADMIN'],
      ['approved', 'U0HOLDER'],
    ]);
  });

  it('[A3] cannot be cut into pieces by whoever said the first yes', async () => {
    const organization = await openHeld(['ada', ...names], names);
    await decide(organization, await look(organization));
    const held = await organization.ports.holds.list(organization.id, ['open']);
    const ids = held.slice(0, 3).map(({ id }) => id);
    const choice = { kind: 'holds', ids } as const;
    const piece = await decide(organization, await look(organization), { choice });
    expect(piece).toMatchObject({ done: [], run: null });
    const other = await decide(organization, await look(organization), { choice, userId: 'U0HOLDER' });
    expect(other.done).toHaveLength(3);
  });

  it('[A3] asks for a second yes about an admin’s account, whatever it is held for', async () => {
    const organization = await openHeld(['ada', 'ben', 'cy'], []);
    organization.slack.change('UBEN', { role: 'admin' });
    await organization.directory(
      ['ada', 'ben', 'cy'].map((one) => person(one, one === 'ada' ? {} : { status: 'suspended' })),
    );
    await organization.sync();
    const first = await decide(organization, await look(organization));
    expect(first.done.map(name)).toEqual(['cy']);
    expect(first.first.map(name)).toEqual(['ben']);
  });

  it('[A3] is not asked where nobody else could decide', async () => {
    const organization = await openHeld(['ada', ...names], names);
    organization.slack.change('U0HOLDER', { role: 'member' });
    organization.slack.change('U0PRIMARY', { role: 'member' });
    await organization.sync();
    const alone = await decide(organization, await look(organization));
    expect(alone.done).toHaveLength(30);
  });
});

describe('a rejection', () => {
  it('[A6] keeps what was shown as it is, runs nothing, and is not asked again', async () => {
    const organization = await openHeld(['ada', 'ben', 'cy'], ['ben', 'cy']);
    const decided = await decide(organization, await look(organization), { no: true });
    expect(decided.done.map(name).sort()).toEqual(['ben', 'cy']);
    expect(decided.run).toBeNull();
    expect((await organization.sync()).plan.operations).toEqual([]);
    expect(inactiveOf(organization)).toEqual([]);
  });

  it('[A1] leaves what has moved since', async () => {
    const organization = await openHeld(['ada', 'ben'], ['ben']);
    const shown = await look(organization);
    await organization.directory([person('ada'), person('ben')]);
    await organization.sync();
    const decided = await decide(organization, shown, { no: true });
    expect(decided).toMatchObject({ done: [], moved: [{ before: { email: 'ben@x.example' }, now: null }] });
  });
});
