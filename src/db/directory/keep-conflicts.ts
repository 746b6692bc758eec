import type { NewId } from '../../ports/ids.ts';
import type { ConflictChoice, ConflictPair } from '../../ports/source-conflicts.ts';
import type { PrismaClient } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { touchPeople } from '../pushed/touch-people.ts';
import { withSourceLock } from '../pushed/with-source-lock.ts';
import { isChosen } from './read-conflicts.ts';

/** The claims of up to `limit` of these people say nothing any more (D4). Answers how many claims. */
export async function keepBatch(
  deps: { readonly prisma: PrismaClient; readonly newId: NewId },
  order: {
    readonly connectionId: string;
    readonly pair: ConflictPair;
    readonly choice: ConflictChoice;
    readonly now: Date;
  },
  limit: number,
): Promise<number> {
  const { connectionId, pair, choice, now } = order;
  const { fromId, toId } = pair;
  if (!isUuid(fromId) || !isUuid(toId)) return 0;
  return withSourceLock(deps, { connectionId, sourceId: toId }, async ({ tx }) => {
    const rows = await tx.$queryRaw<{ readonly personId: string }[]>`
      UPDATE source_conflicts k SET kept_at = ${now}
       WHERE (k.source_id, k.email_fold) IN (
             SELECT c.source_id, c.email_fold FROM source_conflicts c JOIN people p ON p.id = c.person_id
              WHERE c.connection_id = ${connectionId}::uuid AND c.source_id = ${toId}::uuid AND c.kept_at IS NULL
                AND p.source_id = ${fromId}::uuid AND ${isChosen(choice)} LIMIT ${limit})
      RETURNING k.person_id AS "personId"`;
    await touchPeople(
      tx,
      connectionId,
      rows.map(({ personId }) => personId),
      now,
    );
    return rows.length;
  });
}
