import type { SourceFailure, SourceFailures } from '../../../src/ports/source-failures.ts';

export function createInMemorySourceFailures(): SourceFailures {
  const failures = new Map<string, Map<string, SourceFailure>>();
  const of = (connectionId: string) => failures.get(connectionId) ?? new Map<string, SourceFailure>();
  return {
    async note(connectionId, source, code, now) {
      const own = of(connectionId);
      const before = own.get(source);
      own.set(source, {
        source,
        code,
        since: before?.since ?? now,
        lastAt: now,
        times: (before?.times ?? 0) + 1,
      });
      failures.set(connectionId, own);
    },
    async clear(connectionId, source) {
      of(connectionId).delete(source);
    },
    list: async (connectionId) =>
      [...of(connectionId).values()].sort((a, b) => (a.source < b.source ? -1 : 1)),
  };
}
