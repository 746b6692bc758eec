import type { Prisma } from '../generated/client.ts';

/** In the transaction that changed them: whoever is touched is planned for, whatever happens next. */
export async function touchPeople(
  tx: Pick<Prisma.TransactionClient, '$executeRaw'>,
  connectionId: string,
  personIds: readonly string[],
  dueAt: Date,
): Promise<void> {
  if (personIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO touched_people (person_id, connection_id, due_at)
    SELECT DISTINCT unnest(${[...personIds]}::uuid[]), ${connectionId}::uuid, ${dueAt}::timestamptz
    ON CONFLICT (person_id) DO UPDATE SET due_at = EXCLUDED.due_at`;
}
