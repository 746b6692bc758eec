import type { PushSource, PushTokens } from '../../../src/ports/push-tokens.ts';

interface Token {
  readonly hash: string;
  readonly source: PushSource;
  readonly by: string;
  readonly at: Date;
}

export function createInMemoryPushTokens(): PushTokens {
  const bySource = new Map<string, Token>();
  return {
    issue: async (source, hash, by, at) => void bySource.set(source.sourceId, { hash, source, by, at }),
    revoke: async ({ sourceId }) => bySource.delete(sourceId),
    async standing(connectionId) {
      const own = [...bySource.values()].filter(({ source }) => source.connectionId === connectionId);
      return new Map(own.map(({ source, at, by }) => [source.sourceId, { at, by }]));
    },
    findByHash: async (hash) => [...bySource.values()].find((token) => token.hash === hash)?.source ?? null,
  };
}
