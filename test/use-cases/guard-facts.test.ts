import { describe, expect, it } from 'vitest';
import { importDirectory } from '../../src/use-cases/import-directory.ts';
import { reconcile } from '../../src/use-cases/reconcile.ts';
import { rejectOperations } from '../../src/use-cases/reject-operations.ts';
import {
  ADMIN,
  member,
  type Organization,
  openOrganization,
  openSettled,
  person,
} from '../support/in-memory/organization.ts';
import { inWords } from '../support/in-words.ts';

const approveAll = { by: ADMIN, approve: { kind: 'all' } } as const;
const A_DAY = 24 * 60 * 60_000;
const people = (count: number) => Array.from({ length: count }, (_, n) => `p${String(n).padStart(3, '0')}`);
const hr = ({ directory }: Organization, names: readonly string[]) =>
  directory(names.map((name) => person(name)));

/** The rules by which each operation of a comparison is held. */
const rulesOf = async (organization: Organization) => {
  const { held, done } = await organization.sync();
  return { rules: [...new Set(held.map(({ hold }) => hold?.rule))], held: held.length, done: done.length };
};

describe('a complete reading with fewer people than the last one', () => {
  it.each([
    [20, 7, { rules: ['G2'], held: 7, done: 0 }],
    [20, 5, { rules: [], held: 0, done: 5 }],
    [100, 10, { rules: [], held: 0, done: 10 }],
    [100, 11, { rules: ['G2'], held: 11, done: 0 }],
  ])('[G2] of %i people %i are missing: %j', async (all, missing, expected) => {
    const organization = await openSettled(...people(all));
    await hr(organization, people(all).slice(missing));
    expect(await rulesOf(organization)).toEqual(expected);
  });

  it('[G2] is believed once somebody has said that the count is right', async () => {
    const organization = await openSettled(...people(20));
    await hr(organization, people(20).slice(7));
    await organization.sync();
    const { done } = await organization.sync(approveAll);
    expect(done.map(({ state }) => state)).toEqual(Array(7).fill('applied'));
  });

  it('[G2] holds only who is missing, not who is said to go', async () => {
    const organization = await openSettled(...people(20));
    const left = people(20).slice(7);
    const status = (name: string) => (name === 'p019' ? 'suspended' : 'active');
    await organization.directory(left.map((name) => person(name, { status: status(name) })));
    const { held, done } = await organization.sync();
    expect(held.every(({ hold, evidenceKind }) => hold?.rule === 'G2' && evidenceKind === 'absent')).toBe(
      true,
    );
    expect(inWords({ done, held: [] })).toEqual(['deactivate p019: applied']);
  });
});

describe('a source that was added later', () => {
  it('[G4] holds its first removals until somebody has decided, and nobody else’s', async () => {
    const organization = await openSettled('ada', 'ben');
    const { ports, id, slack } = organization;
    slack.state.accounts.set('UZED', member('zed'));
    const bring = (status: 'active' | 'suspended') =>
      importDirectory(
        ports,
        id,
        { source: 'Partners', read: 1, rejected: 0, people: [person('zed', { status })], part: false },
        ADMIN,
      );
    await bring('active');
    expect(inWords(await organization.sync())).toEqual([]);
    await bring('suspended');
    await organization.directory([person('ada'), person('ben', { status: 'suspended' })]);
    expect(inWords(await organization.sync())).toEqual(['deactivate ben: applied', 'deactivate zed held G4']);
    expect(inWords(await organization.sync(approveAll))).toEqual(['deactivate zed: applied']);
  });
});

describe('a no', () => {
  async function reject(organization: Organization, until: string | null): Promise<void> {
    const { ports, id } = organization;
    const { plan } = await organization.sync();
    const lasts = until === null ? 'always' : 'until';
    const rejection = { keys: 'all', lasts, until, reason: 'not yet' } as const;
    expect(await rejectOperations(ports, id, plan, rejection, ADMIN)).toHaveLength(1);
  }

  it('[A6] to an invitation is an exclusion: nobody is invited by the next plan, until its day is over', async () => {
    const organization = await openOrganization();
    await organization.directory([person('ada')]);
    await organization.assignAll();
    await reject(organization, '2026-08-05');
    expect(inWords(await organization.sync())).toEqual([]);
    await organization.ports.clock.advance(3 * A_DAY);
    expect(inWords(await organization.sync())).toEqual(['invite ada: applied']);
  });

  it('[A6] to a removal lasts until its day is over, then it is asked anew', async () => {
    const organization = await openOrganization([member('ben')]);
    await organization.directory([person('ben', { status: 'suspended' })]);
    await organization.assignAll();
    await reject(organization, '2026-08-05');
    expect(inWords(await organization.sync())).toEqual([]);
    await organization.ports.clock.advance(3 * A_DAY);
    // Held by the limit now: the only account is more than half of them.
    expect(inWords(await organization.sync())).toEqual(['deactivate ben held G3']);
    expect(await organization.ports.holds.list(organization.id, ['open'])).toHaveLength(1);
  });

  it('[A6] says who said it, why and for how long', async () => {
    const organization = await openOrganization([member('ben')]);
    await organization.directory([person('ben', { status: 'suspended' })]);
    await organization.assignAll();
    await reject(organization, null);
    const query = { email: 'ben@x.example', from: null, to: null, limit: 9 };
    expect(await organization.ports.receipts.list(organization.id, query)).toMatchObject([
      {
        event: 'rejected',
        actor: ADMIN,
        subject: { accountId: 'UBEN' },
        facts: { kind: 'deactivate', cause: 'suspended', lasts: 'always', reason: 'not yet' },
      },
    ]);
  });
});

describe('a turn of the reconciler', () => {
  const turn = ({ ports, id }: Organization) => ports.clock.until(reconcile(ports, id));
  const latest = async ({ ports, id }: Organization) => (await ports.plans.latest(id))?.id;

  it('[G7] leaves a quarantined team alone until the time is over, and then ends the quarantine', async () => {
    const organization = await openSettled('ada');
    const { ports, id } = organization;
    const before = await latest(organization);
    const until = new Date(ports.clock.now().getTime() + 60_000);
    await ports.connections.setQuarantine(id, { since: ports.clock.now(), until, failures: 1, why: 'test' });
    await turn(organization);
    expect(await latest(organization)).toBe(before);
    await ports.clock.advance(61_000);
    await turn(organization);
    expect(await latest(organization)).not.toBe(before);
    expect((await organization.connection()).quarantine).toBeNull();
  });

  it('leaves alone a team that has removed the app, and one that is none', async () => {
    const organization = await openSettled('ada');
    const { ports, id } = organization;
    const before = await latest(organization);
    await ports.connections.setState(id, 'disconnected');
    await turn(organization);
    expect(await latest(organization)).toBe(before);
    await expect(ports.clock.until(reconcile(ports, 'nobody'))).resolves.toBeUndefined();
  });
});
