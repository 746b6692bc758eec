import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredToken } from '../../src/ports/installations.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const LATER = new Date('2026-08-03T09:10:00Z');

export function installationsContract(open: OpenStores): void {
  let stores: Stores;
  let id: string;
  beforeEach(async () => {
    stores = await open();
    id = (await stores.connections.getOrCreatePending(NOW)).id;
  });
  const token = (text: string): StoredToken => ({
    token: text,
    userId: 'U1',
    scopes: ['users:read', 'chat:write'],
    installedAt: NOW,
  });

  it('keeps bot and admin token apart', async () => {
    const { installations } = stores;
    expect(await installations.readBotToken(id)).toBeNull();
    await installations.saveBotToken(id, token('xoxb-1'));
    await installations.saveAdminToken(id, token('xoxp-1'));
    expect(await installations.readBotToken(id)).toEqual(token('xoxb-1'));
    expect(await installations.readAdminToken(id)).toEqual(token('xoxp-1'));
    await installations.deleteAdminToken(id);
    expect(await installations.readAdminToken(id)).toBeNull();
    expect(await installations.readBotToken(id)).toEqual(token('xoxb-1'));
    await installations.deleteBotToken(id);
    expect(await installations.readBotToken(id)).toBeNull();
  });

  it('a new token takes the old one’s place', async () => {
    await stores.installations.saveAdminToken(id, token('xoxp-1'));
    await stores.installations.saveAdminToken(id, { ...token('xoxp-2'), userId: 'U2', scopes: [] });
    expect(await stores.installations.readAdminToken(id)).toEqual({
      ...token('xoxp-2'),
      userId: 'U2',
      scopes: [],
    });
  });

  describe('OAuth states', () => {
    it('work once', async () => {
      const { oauthStates } = stores;
      await oauthStates.save('s1', 'browser', LATER);
      expect(await oauthStates.use('s1', 'browser', NOW)).toBe(true);
      expect(await oauthStates.use('s1', 'browser', NOW)).toBe(false);
    });

    it('work once, also for two at the same time', async () => {
      await stores.oauthStates.save('s1', 'browser', LATER);
      const both = await Promise.all([1, 2].map(() => stores.oauthStates.use('s1', 'browser', NOW)));
      expect(both.sort()).toEqual([false, true]);
    });

    it('belong to one browser, and a stranger’s attempt does not use them up', async () => {
      await stores.oauthStates.save('s1', 'browser', LATER);
      expect(await stores.oauthStates.use('s1', 'another', NOW)).toBe(false);
      expect(await stores.oauthStates.use('s2', 'browser', NOW)).toBe(false);
      expect(await stores.oauthStates.use('s1', 'browser', NOW)).toBe(true);
    });

    it('expire', async () => {
      await stores.oauthStates.save('s1', 'browser', NOW);
      expect(await stores.oauthStates.use('s1', 'browser', NOW)).toBe(false);
    });
  });
}
