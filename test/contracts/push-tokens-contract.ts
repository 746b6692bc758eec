import { beforeEach, expect, it } from 'vitest';
import type { PushSource } from '../../src/ports/push-tokens.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const LATER = new Date('2026-08-03T09:10:00Z');

export function pushTokensContract(open: OpenStores): void {
  let tokens: Stores['pushTokens'];
  let okta: PushSource;
  let entra: PushSource;
  beforeEach(async () => {
    const stores = await open();
    tokens = stores.pushTokens;
    const { id: connectionId } = await stores.connections.getOrCreatePending(NOW);
    const source = async (name: string) => {
      const { id } = await stores.directory.getOrCreateSource(connectionId, name, 'scim', NOW);
      return { connectionId, sourceId: id, name, unitFrom: 'organization/division/department' } as const;
    };
    [okta, entra] = [await source('Okta'), await source('Entra')];
  });

  it('name their source', async () => {
    expect(await tokens.findByHash('h1', LATER)).toBeNull();
    await tokens.issue(okta, 'h1', 'Ada', NOW);
    await tokens.issue(entra, 'h2', 'Ada', NOW);
    expect(await tokens.findByHash('h1', LATER)).toEqual(okta);
    expect(await tokens.findByHash('h2', LATER)).toEqual(entra);
  });

  it('end with the next one of the same source', async () => {
    await tokens.issue(okta, 'h1', 'Ada', NOW);
    await tokens.issue(entra, 'h2', 'Ada', NOW);
    await tokens.issue(okta, 'h3', 'Ada', LATER);
    expect(await tokens.findByHash('h1', LATER)).toBeNull();
    expect(await tokens.findByHash('h2', LATER)).toEqual(entra);
    expect(await tokens.findByHash('h3', LATER)).toEqual(okta);
  });

  it('say since when they count and by whom, never what they are', async () => {
    await tokens.issue(okta, 'h1', 'Ada', NOW);
    await tokens.issue(entra, 'h2', 'Ben', NOW);
    await tokens.issue(okta, 'h3', 'Cy', LATER);
    await tokens.revoke(entra, LATER);
    const standing = await tokens.standing(okta.connectionId);
    expect([...standing]).toEqual([[okta.sourceId, { at: LATER, by: 'Cy', usedAt: null }]]);
  });

  it('say to the hour when they were used last', async () => {
    await tokens.issue(okta, 'h1', 'Ada', NOW);
    const usedAt = async () => (await tokens.standing(okta.connectionId)).get(okta.sourceId)?.usedAt;
    const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
    await tokens.findByHash('h1', minutes(1));
    await tokens.findByHash('h1', minutes(60));
    expect(await usedAt()).toEqual(minutes(1));
    await tokens.findByHash('h1', minutes(61));
    expect(await usedAt()).toEqual(minutes(61));
  });

  it('are revoked once, and a new one counts again', async () => {
    await tokens.issue(okta, 'h1', 'Ada', NOW);
    expect(await tokens.revoke(okta, LATER)).toBe(true);
    expect(await tokens.revoke(okta, LATER)).toBe(false);
    expect(await tokens.findByHash('h1', LATER)).toBeNull();
    await tokens.issue(okta, 'h2', 'Ada', LATER);
    expect(await tokens.findByHash('h2', LATER)).toEqual(okta);
  });
}
