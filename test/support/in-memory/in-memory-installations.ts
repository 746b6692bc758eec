import type { Installations, OAuthStates, StoredToken } from '../../../src/ports/installations.ts';

export function createInMemoryInstallations(): Installations {
  const bots = new Map<string, StoredToken>();
  const admins = new Map<string, StoredToken>();
  return {
    async saveBotToken(connectionId, token) {
      bots.set(connectionId, token);
    },
    async saveAdminToken(connectionId, token) {
      admins.set(connectionId, token);
    },
    readBotToken: async (connectionId) => bots.get(connectionId) ?? null,
    readAdminToken: async (connectionId) => admins.get(connectionId) ?? null,
    async deleteBotToken(connectionId) {
      bots.delete(connectionId);
    },
    async deleteAdminToken(connectionId) {
      admins.delete(connectionId);
    },
    // What is in memory is not encrypted.
    reencrypt: async () => 0,
  };
}

export function createInMemoryOAuthStates(): OAuthStates {
  const states = new Map<string, { readonly browser: string; readonly expiresAt: Date }>();
  return {
    async save(state, browser, expiresAt) {
      states.set(state, { browser, expiresAt });
    },
    async use(state, browser, now) {
      const found = states.get(state);
      if (found === undefined || found.browser !== browser || found.expiresAt <= now) return false;
      return states.delete(state);
    },
  };
}
