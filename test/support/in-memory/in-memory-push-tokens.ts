import { DEFAULT_UNIT_ATTRIBUTE } from '../../../src/domain/unit-attribute.ts';
import type { PushSource, PushTokens } from '../../../src/ports/push-tokens.ts';
import type { UnitChoices } from '../../../src/ports/unit-choices.ts';
import { connectionIn, type Memory } from './memory.ts';

interface Token {
  readonly hash: string;
  readonly source: Pick<PushSource, 'connectionId' | 'sourceId'>;
  readonly by: string;
  readonly at: Date;
  readonly usedAt: Date | null;
}

const AN_HOUR_MS = 60 * 60 * 1_000;

export function createInMemoryPushTokens(memory: Memory, choices: UnitChoices): PushTokens {
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
      const { connectionId, sourceId } = token.source;
      const isOld = token.usedAt === null || now.getTime() - token.usedAt.getTime() >= AN_HOUR_MS;
      if (isOld) bySource.set(sourceId, { ...token, usedAt: now });
      const name = connectionIn(memory, connectionId).sources.get(sourceId)?.name ?? '';
      const unitFrom = (await choices.list(connectionId)).get(sourceId) ?? DEFAULT_UNIT_ATTRIBUTE;
      return { connectionId, sourceId, name, unitFrom };
    },
  };
}
