import type { DirectoryRecord } from '../../domain/directory-record.ts';
import type { DirectoryImport } from '../../ports/directory-store.ts';
import { inBatches } from '../in-batches.ts';
import { tidyTables } from '../tidy-tables.ts';
import { cleanRecords } from './clean-record.ts';
import { type BatchDecision, decideBatch } from './decide-batch.ts';
import { finishImport, forgetAbandoned } from './finish-import.ts';
import type { ImportDeps } from './import-deps.ts';
import { readKnown } from './read-known.ts';
import { markSeen, writeConflicts, writePeople } from './write-batch.ts';

/** A person is a dozen rows and index entries: so many are written in well under 200 ms by the embedded database. */
const AT_ONCE = 500;

/** One transaction a batch; a crash between two leaves a reading that is not finished and removes nobody. */
export async function createDirectoryImport(deps: ImportDeps): Promise<DirectoryImport> {
  const { prisma, newId, connectionId, source, now } = deps;
  const importId = newId();
  await forgetAbandoned(prisma, source.id, now);
  await prisma.import.create({ data: { id: importId, connectionId, sourceId: source.id, startedAt: now } });
  const counts = { added: 0, changed: 0, unchanged: 0 };
  let people = 0;
  return {
    async upsert(records) {
      for (const batch of inBatches(cleanRecords(records), AT_ONCE)) {
        addTo(counts, await writeBatch(deps, importId, batch));
        people += batch.filter(({ status }) => status !== 'deleted').length;
      }
    },
    async finish(reading) {
      const removed = await finishImport(deps, importId, { ...reading, people });
      const isChanged = counts.added + counts.changed + removed > 0;
      await tidyTables(prisma, 'staging', ...(isChanged ? (['people'] as const) : []));
      return { ...counts, removed };
    },
  };
}

function addTo(
  counts: { added: number; changed: number; unchanged: number },
  decision: Pick<BatchDecision, 'added' | 'changed' | 'unchanged'>,
): void {
  counts.added += decision.added.length;
  counts.changed += decision.changed.length;
  counts.unchanged += decision.unchanged;
}

async function writeBatch(
  { prisma, newId, connectionId, source, now }: ImportDeps,
  importId: string,
  records: readonly DirectoryRecord[],
): Promise<BatchDecision> {
  return prisma.$transaction(async (tx) => {
    const scope = { tx, newId, connectionId, sourceId: source.id };
    // Two imports at once would each find an address free: they take turns, batch by batch (D4).
    await tx.$queryRaw`SELECT id FROM connections WHERE id = ${connectionId}::uuid FOR NO KEY UPDATE`;
    const known = await readKnown(tx, connectionId, source.id, records);
    const decision = decideBatch(records, known, source, { newId, now });
    await writePeople(scope, [...decision.added, ...decision.changed]);
    await markSeen(scope, importId, decision.seen);
    const emails = records.map(({ email }) => email);
    await writeConflicts(scope, importId, { emails, conflicts: decision.conflicts }, now);
    return decision;
  });
}
