import { describe, expect, it, vi } from 'vitest';
import { applyStarted, reconcile } from '../../src/use-cases/reconcile.ts';
import { ADMIN, type Organization, openSettled, person } from '../support/in-memory/organization.ts';
import { inWords } from '../support/in-words.ts';

const approveAll = { by: ADMIN, approve: { kind: 'all' } } as const;
const named = (count: number) =>
  Array.from({ length: count }, (_, index) => `p${String(index).padStart(2, '0')}`);
const MINUTE = 60_000;

/** All of `count` people in Slack, and the first `leaving` of them suspended and not yet switched off. */
async function openLeaving(count: number, leaving = count): Promise<Organization> {
  const names = named(count);
  const organization = await openSettled(...names);
  const gone = new Set(names.slice(0, leaving));
  await organization.directory(
    names.map((name) => person(name, { status: gone.has(name) ? 'suspended' : 'active' })),
  );
  return organization;
}

const tally = (words: readonly string[]) => {
  const outcomes = words.map((line) => line.replace(/^deactivate \S+ /, '').replace(/^deactivate \S+: /, ''));
  return Object.fromEntries(
    Map.groupBy(outcomes, (one) => one)
      .entries()
      .map(([k, v]) => [k, v.length]),
  );
};

/** As long as an answer takes on its way, in turns of the event loop's smallest kind. */
async function aWhile(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await null;
}

const quarantineOf = async (organization: Organization) => (await organization.connection()).quarantine;
const turn = ({ ports, id }: Organization) => ports.clock.until(reconcile(ports, id));

describe('refused credentials', () => {
  it('[G7] stop the run after the writes in flight, hold the rest and tell the admins once', async () => {
    const organization = await openLeaving(20);
    organization.slack.failNext('setActive', { kind: 'credentials_refused' }, { times: 99 });
    const result = await organization.sync(approveAll);
    expect(result.done.every(({ state }) => state === 'held')).toBe(true);
    expect(organization.slack.state.effects).toEqual([]);
    expect(organization.slack.state.asked.length).toBeLessThanOrEqual(6);
    expect(organization.ports.told.quarantines).toHaveLength(1);
    expect(await quarantineOf(organization)).toMatchObject({ failures: 1, why: 'credentials_refused' });
  });

  it('[G7] a run that one account stopped stays stopped for those that were just asking', async () => {
    const organization = await openLeaving(20);
    const { connections } = organization.ports;
    const get = connections.get.bind(connections);
    vi.spyOn(connections, 'get').mockImplementation(async (id) => {
      const found = await get(id);
      await aWhile(50);
      return found;
    });
    organization.slack.failNext(
      'readAccount',
      { kind: 'meanwhile', does: () => aWhile(60) },
      { about: 'UP03' },
    );
    organization.slack.failNext('setActive', { kind: 'credentials_refused' }, { about: 'UP03' });
    const result = await organization.sync(approveAll);
    const { applied = 0, 'held credentials_refused': held = 0 } = tally(inWords(result));
    expect(applied).toBeLessThanOrEqual(10);
    expect(applied + held).toBe(20);
    expect(organization.ports.told.quarantines).toHaveLength(1);
  });

  it('[A5] what a stopped run did not send is held again and needs a new yes', async () => {
    const organization = await openLeaving(20);
    organization.slack.failNext('setActive', { kind: 'credentials_refused' }, { times: 99 });
    await organization.sync(approveAll);
    organization.slack.heal();
    await organization.ports.connections.setQuarantine(organization.id, null);
    expect(tally(inWords(await organization.sync()))).toEqual({ 'held G3': 20 });
    expect(organization.slack.state.effects).toEqual([]);
  });

  it('[G7] the back-off doubles with each failure, up to a day', async () => {
    const organization = await openLeaving(20, 1);
    organization.slack.failNext('readAccounts', { kind: 'credentials_refused' }, { times: 99 });
    const waits: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      await turn(organization);
      const found = await quarantineOf(organization);
      const wait = (found?.until.getTime() ?? 0) - organization.ports.clock.now().getTime();
      waits.push(wait / MINUTE);
      await organization.ports.clock.advance(wait);
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
  });

  it('[G7] nothing is read or written before the back-off is over, and going well ends it', async () => {
    const organization = await openLeaving(20, 1);
    organization.slack.failNext('readAccounts', { kind: 'credentials_refused' });
    await turn(organization);
    await organization.ports.clock.advance(14 * MINUTE);
    await turn(organization);
    expect(organization.slack.state.effects).toEqual([]);
    await organization.ports.clock.advance(1 * MINUTE);
    await turn(organization);
    expect(organization.slack.state.effects).toEqual([{ kind: 'off', id: 'UP00', changed: true }]);
    expect(await quarantineOf(organization)).toBeNull();
    expect(organization.ports.told.quarantines).toHaveLength(1);
  });

  it('[G7] a person’s sync ends the back-off at once', async () => {
    const organization = await openLeaving(20, 1);
    organization.slack.failNext('readAccounts', { kind: 'credentials_refused' });
    await turn(organization);
    const result = await organization.sync({ by: ADMIN, byPerson: true });
    expect(inWords(result)).toEqual(['deactivate p00: applied']);
    expect(await quarantineOf(organization)).toBeNull();
  });

  it('[G7] a run that somebody starts during the back-off sends nothing', async () => {
    const organization = await openLeaving(20, 1);
    const { ports, id } = organization;
    const { plan } = await organization.sync();
    const until = new Date(ports.clock.now().getTime() + 15 * MINUTE);
    const since = ports.clock.now();
    await ports.connections.setQuarantine(id, { since, until, failures: 1, why: 'too_many_failures' });
    const released = plan.operations.map((operation) => ({ operation, decided: true }));
    const effects = organization.slack.state.effects.length;
    const run = await ports.runs.start(
      id,
      { planId: plan.id, planHash: plan.hash, by: ADMIN },
      released,
      since,
    );
    await ports.clock.until(applyStarted(ports, id));
    expect(await ports.runs.operations(id, run.id)).toMatchObject([
      { state: 'held', error: { code: 'quarantine' } },
    ]);
    expect(organization.slack.state.effects).toHaveLength(effects);
  });
});

describe('too many failures', () => {
  const refused = { kind: 'answer', answer: { kind: 'refused', code: 'broken', detail: '' } } as const;

  it('[G7] more than 40 % of at least 20 stop the run, hold the rest and pause writing', async () => {
    const organization = await openLeaving(40);
    organization.slack.failNext('setActive', refused, { times: 99 });
    const result = await organization.sync(approveAll);
    const { 'failed broken': failed = 0, 'held quarantine': held = 0, ...others } = tally(inWords(result));
    expect(others).toEqual({});
    expect(failed).toBeGreaterThanOrEqual(20);
    expect(failed).toBeLessThan(26);
    expect(held).toBe(40 - failed);
    expect(organization.ports.told.quarantines).toMatchObject([{ why: 'too_many_failures' }]);
  });

  it('[G7] 40 % of them do not', async () => {
    const organization = await openLeaving(20);
    for (const name of named(8)) {
      organization.slack.failNext('setActive', refused, { about: `U${name.toUpperCase()}` });
    }
    const result = await organization.sync(approveAll);
    expect(tally(inWords(result))).toEqual({ 'failed broken': 8, applied: 12 });
    expect(await quarantineOf(organization)).toBeNull();
  });
});

describe('the switch', () => {
  it('[G7] provisioning switched off during a run holds what was not sent', async () => {
    const organization = await openLeaving(20);
    const { ports, id, slack } = organization;
    const off = () => ports.connections.setProvisioning(id, false, 'Olive', ports.clock.now());
    slack.failNext('setActive', { kind: 'meanwhile', does: off }, { about: 'UP03' });
    const result = await organization.sync(approveAll);
    const { applied = 0, 'held provisioning_off': held = 0 } = tally(inWords(result));
    expect(applied + held).toBe(20);
    expect(applied).toBeLessThanOrEqual(9);
    expect(slack.state.effects).toHaveLength(applied);
  });

  it('[A5] a run that was started over a day ago sends nothing any more', async () => {
    const organization = await openLeaving(20, 1);
    const { ports, id } = organization;
    organization.slack.failNext('setActive', { kind: 'unavailable', effect: 'before' }, { times: 3 });
    const { plan } = await organization.sync();
    const released = plan.operations.map((operation) => ({ operation, decided: true }));
    const by = { planId: plan.id, planHash: plan.hash, by: ADMIN };
    const run = await ports.runs.start(id, by, released, ports.clock.now());
    await ports.clock.advance(24 * 60 * MINUTE + 1);
    await ports.clock.until(applyStarted(ports, id));
    expect(await ports.runs.operations(id, run.id)).toMatchObject([
      { state: 'held', error: { code: 'run_expired' } },
    ]);
    expect(organization.slack.state.effects).toEqual([]);
  });

  it('a run stops without an end when the process is told to stop, and is carried on later', async () => {
    const organization = await openLeaving(20);
    const { ports, id, slack } = organization;
    await organization.sync();
    const stop = new AbortController();
    slack.failNext('setActive', { kind: 'meanwhile', does: () => stop.abort() }, { about: 'UP03' });
    await organization.sync(approveAll, stop.signal);
    const [unfinished] = await ports.runs.unfinished(id);
    expect(unfinished).toBeDefined();
    expect(slack.state.effects.length).toBeLessThan(20);
    await ports.clock.until(applyStarted(ports, id));
    expect(await ports.runs.unfinished(id)).toEqual([]);
    expect(slack.state.effects).toHaveLength(20);
  });
});
