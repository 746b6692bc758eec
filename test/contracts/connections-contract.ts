import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import type { VerifiedTeam } from '../../src/ports/connections.ts';
import type { OpenStores, Stores } from './stores.ts';

const ACME: VerifiedTeam = {
  slackId: 'T0ACME',
  name: 'Acme',
  domain: 'acme',
  enterprise: false,
  slackPlan: 'business_plus',
  holderId: 'U0OWNER',
};
const NOW = new Date('2026-08-03T09:00:00.123Z');
const LATER = new Date('2026-08-04T09:00:00Z');

export function connectionsContract(open: OpenStores): void {
  let connections: Stores['connections'];
  beforeEach(async () => {
    ({ connections } = await open());
  });

  it('makes one pending connection, however often it is asked for', async () => {
    const [first, second] = await Promise.all([
      connections.getOrCreatePending(NOW),
      connections.getOrCreatePending(LATER),
    ]);
    expect(second.id).toBe(first.id);
    expect(first).toMatchObject({ slackId: null, state: 'pending', reviewedAt: null, quarantine: null });
    expect(await connections.list()).toEqual([first]);
  });

  it('turns the pending connection into the verified one, so that what was imported stays', async () => {
    const pending = await connections.getOrCreatePending(NOW);
    const verified = await connections.saveVerified(ACME, 'Ada', LATER);
    expect(verified).toMatchObject({ ...ACME, id: pending.id, state: 'connected' });
    expect(await connections.findBySlackId('T0ACME')).toEqual(verified);
    expect(await connections.get(pending.id)).toEqual(verified);
  });

  it('switches provisioning on for a new connection, and leaves the switch alone when it connects again', async () => {
    const { id, provisioning } = await connections.saveVerified(ACME, 'Ada', NOW);
    expect(provisioning).toEqual({ on: true, since: NOW, by: 'Ada' });
    await connections.setProvisioning(id, false, 'Bob', LATER);
    const again = await connections.saveVerified({ ...ACME, name: 'Acme Inc' }, 'Ada', LATER);
    expect(again).toMatchObject({
      id,
      name: 'Acme Inc',
      provisioning: { on: false, since: LATER, by: 'Bob' },
    });
  });

  it('keeps a second Slack team apart', async () => {
    const acme = await connections.saveVerified(ACME, 'Ada', NOW);
    const other = await connections.saveVerified({ ...ACME, slackId: 'T0OTHER' }, 'Ada', LATER);
    expect(other.id).not.toBe(acme.id);
    expect((await connections.list()).map(({ slackId }) => slackId)).toEqual(['T0ACME', 'T0OTHER']);
  });

  it('connects two Slack teams at once, and one of them twice, to one connection each', async () => {
    const pending = await connections.getOrCreatePending(NOW);
    const saved = await Promise.all(
      ['T0ACME', 'T0OTHER', 'T0ACME'].map((slackId) =>
        connections.saveVerified({ ...ACME, slackId }, 'Ada', LATER),
      ),
    );
    const all = await connections.list();
    expect(all.map(({ slackId }) => slackId).sort()).toEqual(['T0ACME', 'T0OTHER']);
    expect(all.map(({ id }) => id)).toContain(pending.id);
    expect(saved.map(({ id, slackId }) => `${slackId} ${id}`)).toEqual(
      saved.map(({ slackId }) => `${slackId} ${all.find((one) => one.slackId === slackId)?.id}`),
    );
  });

  it('[G7] a new token ends the quarantine', async () => {
    const { id } = await connections.saveVerified(ACME, 'Ada', NOW);
    const quarantine = { since: NOW, until: LATER, failures: 2, why: 'credentials_refused' };
    await connections.setQuarantine(id, quarantine);
    expect((await connections.get(id))?.quarantine).toEqual(quarantine);
    expect((await connections.saveVerified(ACME, 'Ada', LATER)).quarantine).toBeNull();
  });

  it('keeps state and review, and takes the review back', async () => {
    const { id } = await connections.saveVerified(ACME, 'Ada', NOW);
    await connections.setState(id, 'broken');
    await connections.setReviewed(id, LATER);
    expect(await connections.get(id)).toMatchObject({ state: 'broken', reviewedAt: LATER });
    await connections.setReviewed(id, null);
    expect((await connections.get(id))?.reviewedAt).toBeNull();
  });

  it('keeps a policy whole, a limit without end included', async () => {
    const { id } = await connections.saveVerified(ACME, 'Ada', NOW);
    expect(await connections.readPolicy(id)).toEqual(DEFAULT_POLICY);
    const policy = { ...DEFAULT_POLICY, timeZone: 'Asia/Seoul', graceMinutes: { suspended: 60 } };
    await connections.savePolicy(id, policy);
    expect(await connections.readPolicy(id)).toEqual(policy);
  });

  it('answers null for what it does not know', async () => {
    expect(await connections.get('no-such-id')).toBeNull();
    expect(await connections.findBySlackId('T0NOBODY')).toBeNull();
  });
}
