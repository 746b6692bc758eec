import { describe, expect, it } from 'vitest';
import { approveOperations } from '../../src/use-cases/approve-operations.ts';
import { rejectOperations } from '../../src/use-cases/reject-operations.ts';
import { Crash, crashAt } from '../support/in-memory/crashing.ts';
import { ADMIN, type Organization, openSettled, person } from '../support/in-memory/organization.ts';

const NAMES = ['ada', 'ben', 'cy', 'dee', 'eve', 'fay', 'gil', 'hal'];

/** Four of eight are suspended: over the limit, so all four wait. */
async function openHeld(): Promise<Organization> {
  const organization = await openSettled(...NAMES);
  const status = (index: number) => (index < 4 ? 'suspended' : 'active');
  await organization.directory(NAMES.map((name, index) => person(name, { status: status(index) })));
  expect((await organization.sync()).held).toHaveLength(4);
  return organization;
}

type Decide = (ports: Organization['ports'], id: string) => Promise<unknown>;

/** Decides in a process that dies at that moment; true when it did. */
async function decideUntil(organization: Organization, moment: number, decide: Decide): Promise<boolean> {
  const { ports, slack, id } = organization;
  const life = crashAt(moment, ports, slack);
  await decide(life.ports, id).catch((error: unknown) => {
    if (!(error instanceof Crash)) throw error;
  });
  return life.crashed();
}

const offsOf = ({ slack }: Organization) => slack.state.asked.filter((line) => line.startsWith('off'));

async function atEveryMoment(decide: Decide, check: (organization: Organization) => Promise<void>) {
  let moments = 0;
  for (let died = true; died; ) {
    moments += 1;
    const organization = await openHeld();
    died = await decideUntil(organization, moments, decide);
    await organization.sync();
    await organization.sync();
    await check(organization);
  }
  expect(moments).toBeGreaterThan(6);
}

describe('a decision that a crash cuts off', () => {
  it('[A6] a no, at any moment, sets nobody free: they wait, or stay as they are', async () => {
    const decide: Decide = async (ports, id) => {
      const plan = await ports.plans.latest(id);
      if (plan === null) throw new Error('nothing was compared');
      const no = { keys: 'all', lasts: 'evidence', until: null, reason: null } as const;
      await rejectOperations(ports, id, plan, no, ADMIN);
    };
    await atEveryMoment(decide, async (organization) => expect(offsOf(organization)).toEqual([]));
  });

  it('[R1] a yes, at any moment, is on record before anybody goes', async () => {
    const decide: Decide = async (ports, id) => {
      const plan = await ports.plans.latest(id);
      if (plan === null) throw new Error('nothing was compared');
      await approveOperations(ports, id, plan, { kind: 'all' }, ADMIN);
    };
    await atEveryMoment(decide, async (organization) => {
      const { ports, id } = organization;
      const receipts = await ports.receipts.list(id, { email: null, from: null, to: null, limit: 1_000 });
      const yes = receipts.filter(({ event, facts }) => event === 'approved' && facts.kind === 'deactivate');
      expect(offsOf(organization).length).toBeLessThanOrEqual(yes.length);
    });
  });
});
