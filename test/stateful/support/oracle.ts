import { expect } from 'vitest';
import { foldEmail } from '../../../src/domain/email.ts';
import type { Receipt } from '../../../src/domain/receipt.ts';
import { NAMES, type Name, type Step } from './step.ts';
import { accountsOf, foreseen, happen, type World } from './world.ts';

const A_DAY = 24 * 60 * 60_000;

/** Should they have Slack, by what was said last? Written anew, without a line of Rollcall's own. */
export function shouldHave({ said, assigned }: World, name: Name): boolean {
  const of = said.get(name);
  return assigned && of?.present === true && !of.suspended && !of.excluded;
}

/** What each step must never do, whatever came before it. Answers how many effects there are by now. */
export async function expectHarmless(world: World, seen: number): Promise<number> {
  const { organization } = world;
  const { effects, accounts } = organization.slack.state;
  const own = effects.slice(seen).filter(({ changed }) => changed);
  for (const { kind, id } of own) {
    const account = accounts.get(id);
    const name = NAMES.find((one) => account?.email === `${one}@x.example`);
    // G1, P4: only people of the directory, and nobody above a member, go by plan.
    if (kind !== 'off') continue;
    expect([id, name !== undefined]).toEqual([id, true]);
    expect([id, account?.role]).not.toEqual([id, 'primary_owner']);
    const isSaid = name !== undefined && !shouldHave(world, name);
    expect([id, isSaid || world.undone]).toEqual([id, true]);
  }
  if (!world.on) expect(own).toEqual([]);
  const receipts = await readReceipts(world);
  expect(await organization.ports.receipts.verify(organization.id)).toMatchObject({ ok: true });
  noteNamed(world, receipts);
  expectDecided(world, receipts);
  expectOneAccountEach(world);
  return effects.length;
}

async function readReceipts({ organization }: World): Promise<readonly Receipt[]> {
  const query = { email: null, from: null, to: null, limit: 100_000 };
  return organization.ports.receipts.list(organization.id, query);
}

const BY_NAME = new Set(['excluded', 'drift_decision', 'requested', 'undo']);

/** Who is excluded by name goes by name, whatever else is said about them, and written down first (G3). */
function noteNamed(world: World, receipts: readonly Receipt[]): void {
  for (const { number, subject, facts } of receipts.slice(world.receipts)) {
    const name = NAMES.find((one) => subject.email === `${one}@x.example`);
    const isExcluded = name !== undefined && world.said.get(name)?.excluded === true;
    if (isExcluded || BY_NAME.has(String(facts.cause))) world.named.add(number);
  }
  world.receipts = receipts.length;
}

/**
 * G4: nothing before a first yes or no. G3: within a day no more than half of the accounts go without anybody's yes
 * (three of eight; the limit's other numbers are larger here), but for what was asked for by name.
 */
function expectDecided({ named }: World, receipts: readonly Receipt[]): void {
  const reviewed = receipts.findIndex(({ event }) => event === 'approved' || event === 'rejected');
  const applied = receipts.flatMap((receipt, index) =>
    receipt.event === 'applied' ? [{ receipt, index }] : [],
  );
  for (const { receipt, index } of applied) {
    const isAllowed = named.has(receipt.number) || (reviewed !== -1 && reviewed < index);
    expect([receipt.facts, isAllowed]).toEqual([receipt.facts, true]);
  }
  // A6: what somebody said no to stays, while its evidence does, until somebody says yes to it.
  for (const { receipt, index } of applied) {
    const last = receipts
      .slice(0, index)
      .findLast(
        ({ event, subject, facts }) =>
          (event === 'approved' || event === 'rejected') &&
          facts.evidence === receipt.facts.evidence &&
          facts.kind === receipt.facts.kind &&
          subject.email === receipt.subject.email,
      );
    const isNo = last?.event === 'rejected' && receipt.facts.kind === 'deactivate';
    expect([receipt.facts, isNo && !named.has(receipt.number)]).toEqual([receipt.facts, false]);
  }
  const free = applied.filter(
    ({ receipt, index }) => !named.has(receipt.number) && isUndecidedRemoval(receipts, receipt, index),
  );
  for (const { receipt } of free) {
    const since = receipt.at.getTime() - A_DAY;
    const inADay = free.filter(
      ({ receipt: { at } }) => at.getTime() > since && at.getTime() <= receipt.at.getTime(),
    );
    expect(inADay.length).toBeLessThanOrEqual(Math.ceil(NAMES.length / 2) - 1);
  }
}

function isUndecidedRemoval(
  receipts: readonly Receipt[],
  { facts, subject }: Receipt,
  index: number,
): boolean {
  if (facts.kind !== 'deactivate') return false;
  const earlier = receipts.slice(0, index);
  return !earlier.some(
    (one) =>
      one.event === 'approved' &&
      one.subject.accountId === subject.accountId &&
      one.facts.evidence === facts.evidence,
  );
}

/** Slack refuses a second account for an address; nobody must ever need one. */
function expectOneAccountEach(world: World): void {
  for (const name of NAMES) expect([name, accountsOf(world, name).length <= 1]).toEqual([name, true]);
}

/** When everything works again and every question was answered, Slack is as was said, or something says why not. */
export async function expectRightInTheEnd(world: World, steps: readonly Step[]): Promise<void> {
  const { organization } = world;
  const { ports, slack, id } = organization;
  slack.heal();
  slack.state.hidden.clear();
  await happen(world, { do: 'switch', on: true });
  await ports.connections.setQuarantine(id, null);
  for (let round = 0; round < 4; round += 1) await happen(world, { do: 'compare', says: 'yes', dies: null });
  await foreseen(ports.clock.until(Promise.resolve()));
  const { plan, done } = await organization.sync();
  expect([done, plan.operations.filter(({ hold }) => hold === null), steps.length]).toEqual([
    [],
    [],
    steps.length,
  ]);
  const explained = new Set([
    ...plan.operations.map(({ email }) => foldEmail(email)),
    ...plan.drift.map(({ email }) => foldEmail(email)),
  ]);
  for (const name of NAMES) {
    const email = `${name}@x.example`;
    const [account] = accountsOf(world, name);
    const has = account !== undefined && account.status !== 'inactive';
    if (has === shouldHave(world, name) || explained.has(email)) continue;
    const memory = account === undefined ? null : await ports.cases.accountMemory(id, account.id);
    // A no or an undo keeps it so until its evidence changes (A6, X8).
    expect([name, has, memory !== null && memory.keptByHand !== null]).toEqual([name, has, true]);
  }
}
