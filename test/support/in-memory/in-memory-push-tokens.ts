import type { PushSource, PushTokens } from '../../../src/ports/push-tokens.ts';

interface Token {
  readonly hash: string;
  readonly source: PushSource;
  readonly by: string;
  readonly at: Date;
  readonly usedAt: Date | null;
}

const AN_HOUR_MS = 60 * 60 * 1_000;

export function createInMemoryPushTokens(): PushTokens {
  const bySource = new Map<string, Token>();
  return {
    issue: async (source, hash, by, at) =>
      void bySource.set(source.sourceId, { hash, source, by, at, usedAt: null }),
    revoke: async ({ sourceId }) => bySource.delete(sourceId),
    async standing(connectionId) {
      const own = [...bySource.values()].filter(({ source }) => source.connectionId === connectionId);
      return new Map(own.map(({ source, at, by, usedAt }) => [source.sourceId, { at, by, usedAt }]));
    },
    async findByHash(hash, now) {
      const token = [...bySource.values()].find((one) => one.hash === hash);
      if (token === undefined) return null;
      const isOld = token.usedAt === null || now.getTime() - token.usedAt.getTime() >= AN_HOUR_MS;
      if (isOld) bySource.set(token.source.sourceId, { ...token, usedAt: now });
      return token.source;
    },
  };
}
