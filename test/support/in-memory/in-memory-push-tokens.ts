import type { PushSource, PushTokens } from '../../../src/ports/push-tokens.ts';

export function createInMemoryPushTokens(): PushTokens {
  const bySource = new Map<string, { readonly hash: string; readonly source: PushSource }>();
  return {
    issue: async (source, hash) => void bySource.set(source.sourceId, { hash, source }),
    revoke: async ({ sourceId }) => bySource.delete(sourceId),
    findByHash: async (hash) => [...bySource.values()].find((token) => token.hash === hash)?.source ?? null,
  };
}
