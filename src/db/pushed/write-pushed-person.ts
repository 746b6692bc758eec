import type { DirectoryRecord } from '../../domain/directory-record.ts';
import type { PushSource } from '../../ports/push-tokens.ts';
import type { PushedUser } from '../../ports/pushed-users.ts';
import { cleanRecords } from '../directory/clean-record.ts';
import { type BatchDecision, decideBatch } from '../directory/decide-batch.ts';
import type { ImportScope } from '../directory/ensure-units.ts';
import { type KnownRow, readKnown } from '../directory/read-known.ts';
import { writeConflicts, writePeople } from '../directory/write-batch.ts';
import { touchPeople } from './touch-people.ts';

interface PushedPerson {
  readonly userId: string;
  /** Who the user is so far; null: nobody yet. */
  readonly personId: string | null;
  /** The address that the source claimed for this user before, if any: that claim is over. */
  readonly emailBefore: string | null;
  readonly user: PushedUser;
}

/** Makes the person what the source says; answers who it is, null where another source has them (D4). */
export async function writePushedPerson(
  scope: ImportScope,
  source: Pick<PushSource, 'connectionId' | 'sourceId'>,
  pushed: PushedPerson,
  now: Date,
): Promise<string | null> {
  const groups = await groupsOf(scope, pushed.userId);
  const records = cleanRecords([{ ...pushed.user.record, groups }]);
  const decision = await decide(scope, source, pushed, records, now);
  await writePeople(scope, [...decision.added, ...decision.changed]);
  const emails = [pushed.user.record.email, ...(pushed.emailBefore === null ? [] : [pushed.emailBefore])];
  await writeConflicts(scope, pushed.userId, { emails, conflicts: decision.conflicts }, now);
  const written = [...decision.added, ...decision.changed].map(({ id }) => id);
  const claimed = decision.conflicts.map(({ personId }) => personId);
  await touchPeople(scope.tx, source.connectionId, [...written, ...claimed], now);
  return decision.seen[0] ?? null;
}

async function decide(
  scope: ImportScope,
  source: Pick<PushSource, 'connectionId' | 'sourceId'>,
  { userId, personId }: PushedPerson,
  records: readonly DirectoryRecord[],
  now: Date,
): Promise<BatchDecision> {
  const known = await readKnown(scope.tx, source.connectionId, source.sourceId, records, personId);
  const free = await withoutThoseOfOthers(scope, userId, known);
  const about = { id: source.sourceId, kind: 'scim', ...(personId === null ? {} : { personId }) } as const;
  return decideBatch(records, free, about, { newId: scope.newId, now });
}

/** A person of this source who is another user already is not this one too. */
async function withoutThoseOfOthers(
  { tx, sourceId }: ImportScope,
  userId: string,
  known: readonly KnownRow[],
): Promise<readonly KnownRow[]> {
  const own = known.filter((row) => row.sourceId === sourceId).map(({ id }) => id);
  if (own.length === 0) return known;
  const others = await tx.pushedUser.findMany({
    where: { personId: { in: own }, id: { not: userId } },
    select: { personId: true },
  });
  const taken = new Set(others.map(({ personId }) => personId));
  return known.filter(({ id }) => !taken.has(id));
}

/** Those that the user is in, and those that these are in. */
async function groupsOf({ tx }: ImportScope, userId: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ readonly name: string }[]>`
    WITH RECURSIVE up(id) AS (
      SELECT group_id FROM pushed_members WHERE user_id = ${userId}::uuid
       UNION SELECT n.outer_id FROM pushed_nestings n JOIN up ON up.id = n.inner_id)
    SELECT g.name FROM up JOIN pushed_groups g ON g.id = up.id ORDER BY g.name`;
  return rows.map(({ name }) => name);
}
