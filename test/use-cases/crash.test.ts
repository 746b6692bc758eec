import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account, AccountStatus } from '../../src/domain/account.ts';
import { applyStarted } from '../../src/use-cases/reconcile.ts';
import { sync } from '../../src/use-cases/sync.ts';
import { Crash, crashAt } from '../support/in-memory/crashing.ts';
import {
  ADMIN,
  member,
  type Organization,
  openOrganization,
  person,
} from '../support/in-memory/organization.ts';
import type { SlackCall, SlackFault } from '../support/in-memory/slack-faults.ts';
import { inWords } from '../support/in-words.ts';
import { propertyRuns } from '../support/property-runs.ts';

const request = { by: ADMIN, approve: { kind: 'all' }, planHash: null, byPerson: false } as const;

/** A person of HR and what Slack has of them; `late`: the account comes to be right before the invitation. */
interface Somebody {
  readonly status: 'active' | 'suspended';
  readonly account: AccountStatus | 'none' | 'late_active' | 'late_inactive';
  readonly renamed: boolean;
}

async function openWith(people: readonly Somebody[]): Promise<Organization> {
  const names = people.map((_, index) => `p${index}`);
  const has = people.map(({ account }) => account);
  const accounts = names.flatMap((name, index) => {
    const status = has[index];
    return status === 'active' || status === 'invited' || status === 'inactive'
      ? [member(name, { status })]
      : [];
  });
  const organization = await openOrganization(accounts);
  await organization.directory(names.map((name, index) => person(name, { externalId: `hr-${index}` })));
  await organization.assignAll();
  // Links are proved first, so that a change of address is one.
  await organization.sync();
  await organization.directory(
    people.map(({ status, renamed }, index) =>
      person(renamed ? `q${index}` : `p${index}`, {
        externalId: `hr-${index}`,
        status,
        givenName: `p${index}`,
      }),
    ),
  );
  for (const [index, { account, renamed }] of people.entries()) {
    if (account !== 'late_active' && account !== 'late_inactive') continue;
    const address = `${renamed ? 'q' : 'p'}${index}@x.example`;
    const status = account === 'late_active' ? 'active' : 'inactive';
    const late = member(`p${index}`, { id: `ULATE${index}`, email: address, status });
    const does = () => void organization.slack.state.accounts.set(late.id, late);
    organization.slack.failNext('createAccount', { kind: 'meanwhile', does }, { about: address });
  }
  return organization;
}

/** One life of the process, up to that moment; true when it died. */
async function liveUntil(organization: Organization, moment: number): Promise<boolean> {
  const { ports, slack } = organization;
  const life = crashAt(moment, ports, slack);
  const connection = await organization.connection();
  try {
    await ports.clock.until(sync(life.ports, connection, request));
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
  return life.crashed();
}

async function recover({ ports, id }: Organization): Promise<void> {
  await ports.clock.until(applyStarted(ports, id));
}

type Wanted = 'create' | 'on' | 'off' | 'email' | 'seat';
const EFFECT_OF = {
  invite: ['create', 'on'],
  reactivate: ['on'],
  deactivate: ['off'],
  update_profile: ['email'],
  change_seat: ['seat'],
} as const satisfies Record<string, readonly Wanted[]>;

/** What must be true after any crash, once the runs were carried on (X1). */
async function expectExactlyOnce(organization: Organization, before: ReadonlyMap<string, Account>) {
  const { ports, slack, id } = organization;
  expect(await ports.runs.unfinished(id)).toEqual([]);
  const runs = await ports.runs.latest(id, 100);
  const works = (await Promise.all(runs.map((run) => ports.runs.operations(id, run.id)))).flat();
  const receipts = await ports.receipts.list(id, { email: null, from: null, to: null, limit: 1_000 });
  const applied = works.filter(({ state }) => state === 'applied');
  for (const work of works) {
    expect(['applied', 'held', 'stale', 'failed']).toContain(work.state);
    if (work.state !== 'applied') expect(work.error?.code).toBeTruthy();
  }
  // No change was made twice, and each has its operation: applied, or failed where Slack never said what it did.
  const changes = slack.state.effects.filter(({ changed }) => changed);
  for (const { id: accountId, kind } of changes) {
    const twins = changes.filter((one) => one.id === accountId && one.kind === kind);
    const makers = works.filter(
      ({ accountId: made, operation, ...work }) =>
        (made ?? operation.accountId ?? accountId) === accountId &&
        EFFECT_OF[operation.kind].some((one) => one === kind) &&
        (work.state === 'applied' || (work.state === 'failed' && work.error?.code === 'slack_unavailable')),
    );
    expect([accountId, kind, twins.length]).toEqual([accountId, kind, 1]);
    expect([accountId, kind, makers.length]).not.toEqual([accountId, kind, 0]);
  }
  // Every applied operation has one receipt, and Slack is as it says.
  for (const { runId, accountId, operation } of applied) {
    const own = receipts.filter(
      (one) =>
        one.event === 'applied' &&
        one.runId === runId &&
        one.subject.email === operation.email &&
        one.facts.kind === operation.kind,
    );
    expect([operation.email, operation.kind, own.length]).toEqual([operation.email, operation.kind, 1]);
    const now = slack.state.accounts.get(accountId ?? '');
    if (operation.kind === 'deactivate') expect(now?.status).toBe('inactive');
    if (operation.kind === 'invite' || operation.kind === 'reactivate')
      expect(now?.status).not.toBe('inactive');
    if (operation.kind === 'update_profile') expect(now?.email).toBe(operation.to);
  }
  // Nobody else was touched.
  for (const [accountId, account] of before) {
    const isMeant = changes.some((one) => one.id === accountId);
    if (!isMeant) expect(slack.state.accounts.get(accountId)).toEqual(account);
  }
}

/** In the end everything is as the directory says, and a comparison finds nothing more (P2). */
async function expectConverged(organization: Organization, people: readonly Somebody[]) {
  organization.slack.heal();
  for (let round = 0; round < 3; round += 1) await organization.sync({ by: ADMIN, approve: { kind: 'all' } });
  expect(inWords(await organization.sync())).toEqual([]);
  for (const [index, { status, renamed }] of people.entries()) {
    const addresses = [`p${index}@x.example`, ...(renamed ? [`q${index}@x.example`] : [])];
    const own = [...organization.slack.state.accounts.values()].filter(
      ({ email, status: is }) => addresses.includes(email) && is !== 'inactive',
    );
    expect([index, own.length]).toEqual([index, status === 'active' ? 1 : 0]);
  }
}

const snapshot = ({ slack }: Organization) => new Map(slack.state.accounts);

const TEAM: readonly Somebody[] = [
  { status: 'active', account: 'none', renamed: false },
  { status: 'suspended', account: 'active', renamed: false },
  { status: 'active', account: 'active', renamed: true },
  { status: 'active', account: 'late_inactive', renamed: false },
];

describe('a crash', () => {
  it('[X1] at any moment of a run leads to neither a lost nor a doubled effect', async () => {
    let died = true;
    let moment = 0;
    while (died) {
      moment += 1;
      const organization = await openWith(TEAM);
      const before = snapshot(organization);
      died = await liveUntil(organization, moment);
      await recover(organization);
      await expectExactlyOnce(organization, before);
      if (moment % 25 === 0) await expectConverged(organization, TEAM);
    }
    expect(moment).toBeGreaterThan(100);
  });

  const somebody: fc.Arbitrary<Somebody> = fc.record({
    status: fc.constantFrom('active', 'suspended'),
    account: fc.constantFrom('none', 'active', 'invited', 'inactive', 'late_active', 'late_inactive'),
    renamed: fc.boolean(),
  });
  const fault: fc.Arbitrary<readonly [SlackCall, SlackFault]> = fc.tuple(
    fc.constantFrom<SlackCall[]>(
      'createAccount',
      'setActive',
      'setPrimaryEmail',
      'readAccount',
      'findByEmail',
    ),
    fc.constantFrom<SlackFault[]>(
      { kind: 'unavailable', effect: 'before' },
      { kind: 'unavailable', effect: 'after' },
      { kind: 'delayed', reads: 1 },
    ),
  );

  it('[X1] however often, with whatever of Slack failing, whoever is there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(somebody, { minLength: 1, maxLength: 8 }),
        fc.array(fault, { maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 3 }),
        async (people, faults, moments) => {
          const organization = await openWith(people);
          const before = snapshot(organization);
          for (const [call, what] of faults) organization.slack.failNext(call, what);
          for (const moment of moments) await liveUntil(organization, moment);
          organization.slack.heal();
          await recover(organization);
          await expectExactlyOnce(organization, before);
          await expectConverged(organization, people);
        },
      ),
      propertyRuns(25),
    );
  });
});
