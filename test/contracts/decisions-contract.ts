import { beforeEach, expect, it } from 'vitest';
import type { KeptByHand } from '../../src/domain/case.ts';
import { makeAccount } from './make-account.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const LATER = new Date('2026-08-04T09:00:00Z');

export function decisionsContract(open: OpenStores): void {
  let stores: Stores;
  let id: string;
  beforeEach(async () => {
    stores = await open();
    id = (await stores.connections.getOrCreatePending(NOW)).id;
    await stores.accounts.putAccount(id, makeAccount('U1'), { now: NOW, byRollcall: false });
  });
  const memory = () => stores.cases.accountMemory(id, 'U1');
  const kept: KeptByHand = {
    lasts: 'until',
    evidence: null,
    until: '2026-12-31',
    as: 'active',
    reason: 'law suit',
  };

  it('[A6] keeps an account by hand until it is released', async () => {
    await stores.decisions.keep(id, 'U1', kept, 'Ada', NOW);
    expect((await memory()).keptByHand).toEqual(kept);
    const always: KeptByHand = { lasts: 'always', evidence: 'e1', until: null, as: 'as_it_is', reason: null };
    await stores.decisions.keep(id, 'U1', always, 'Ada', NOW);
    expect((await memory()).keptByHand).toEqual(always);
    await stores.decisions.release(id, 'U1');
    expect((await memory()).keptByHand).toBeNull();
  });

  it('[P4] remembers a decision on drift until it is taken back', async () => {
    const decision = { decision: 'ignore', until: '2026-12-31', reason: 'shared mailbox' } as const;
    await stores.decisions.decideDrift(id, 'U1', decision, 'Ada', NOW);
    expect((await memory()).driftDecision).toEqual(decision);
    await stores.decisions.decideDrift(id, 'U1', null, 'Ada', NOW);
    expect((await memory()).driftDecision).toBeNull();
  });

  it('[P4] a release settles the drift, and what somebody switched off in Slack', async () => {
    const reading = await stores.accounts.beginReading(id, LATER);
    await reading.put([makeAccount('U1', { status: 'inactive' })]);
    await reading.finish({ at: LATER, accounts: 1, pages: 1 });
    const decision = { decision: 'deactivate', until: null, reason: null } as const;
    await stores.decisions.decideDrift(id, 'U1', decision, 'Ada', LATER);
    expect((await memory()).switchedOffAt).toEqual(LATER);
    await stores.decisions.release(id, 'U1');
    expect(await memory()).toMatchObject({ driftDecision: null, switchedOffAt: null });
  });

  it('outlives readings, and does not reach an account that is not there', async () => {
    await stores.decisions.keep(id, 'U1', kept, 'Ada', NOW);
    await stores.decisions.keep(id, 'U0', kept, 'Ada', NOW);
    const reading = await stores.accounts.beginReading(id, LATER);
    await reading.put([makeAccount('U1', { title: 'New', status: 'inactive' })]);
    await reading.finish({ at: LATER, accounts: 1, pages: 1 });
    expect((await memory()).keptByHand).toEqual(kept);
    expect((await stores.cases.accountMemory(id, 'U0')).keptByHand).toBeNull();
  });
}
