import type { DirectoryForecast, ForecastEnd, ForecastPerson } from '../../ports/directory-forecast.ts';
import type { Source } from '../../ports/directory-store.ts';
import type { PrismaClient } from '../generated/client.ts';
import { BATCH, inBatches } from '../in-batches.ts';
import { cleanRecords } from './clean-record.ts';
import { type BatchDecision, decideBatch, type PersonWrite } from './decide-batch.ts';
import { findStandings, type Standings } from './find-standings.ts';
import type { ImportDeps } from './import-deps.ts';
import { isLivingOf, readKnown } from './read-known.ts';
import { toSource } from './source-rows.ts';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Reads and compares like an import and writes nothing, not even its source. */
export async function createDirectoryForecast(
  deps: Omit<ImportDeps, 'source'>,
  wanted: Pick<Source, 'name' | 'kind'>,
): Promise<DirectoryForecast> {
  const { prisma, newId, connectionId, now } = deps;
  const source = await findOrImagineSource(deps, wanted);
  const counts = { added: 0, changed: 0, unchanged: 0, conflicts: 0 };
  const seen = new Set<string>();
  let people = 0;
  return {
    async read(records) {
      const found: ForecastPerson[] = [];
      for (const batch of inBatches(cleanRecords(records))) {
        const known = await readKnown(prisma, connectionId, source.id, batch);
        const decision = decideBatch(batch, known, source, { newId, now });
        const own = new Set(known.flatMap((row) => (isLivingOf(source, row) ? [row.id] : [])));
        for (const id of decision.seen) if (own.has(id)) seen.add(id);
        people += batch.filter(({ status }) => status !== 'deleted').length;
        addTo(counts, decision);
        found.push(...(await toForecast(deps, source, decision)));
      }
      return found;
    },
    async finish({ complete, twice = false }): Promise<ForecastEnd> {
      const absent = complete ? await findAbsent(prisma, source.id, seen, twice) : new Set<string>();
      const last = source.lastReading;
      const before = last?.complete ? last.people : (last?.before ?? null);
      const lastReading = { at: now, people, complete, before };
      return { ...counts, removed: absent.size, absent, source: { ...source, lastReading } };
    },
  };
}

async function findOrImagineSource(
  { prisma, newId, connectionId, now }: Omit<ImportDeps, 'source'>,
  { name, kind }: Pick<Source, 'name' | 'kind'>,
): Promise<Source> {
  const row = await prisma.source.findUnique({ where: { connectionId_name: { connectionId, name } } });
  if (row !== null) return toSource(row);
  return { id: newId(), name, kind, addedAt: now, reviewedAt: null, lastReading: null };
}

function addTo(
  counts: { added: number; changed: number; unchanged: number; conflicts: number },
  { added, changed, unchanged, conflicts }: BatchDecision,
): void {
  counts.added += added.length;
  counts.changed += changed.length;
  counts.unchanged += unchanged;
  counts.conflicts += conflicts.length;
}

/** Those whom a decision adds or changes, as they would be. */
export async function toForecast(
  { prisma, connectionId }: Pick<ImportDeps, 'prisma' | 'connectionId'>,
  source: Pick<Source, 'id' | 'name'>,
  { added, changed }: Pick<BatchDecision, 'added' | 'changed'>,
): Promise<readonly ForecastPerson[]> {
  const standings = await findStandings(
    prisma,
    connectionId,
    [...added, ...changed].map(({ record }) => record),
  );
  return [
    ...added.map((write) => toPerson(write, 'added', source, standings)),
    ...changed.map((write) => toPerson(write, 'changed', source, standings)),
  ];
}

function toPerson(
  { id, record, deletionEvidence, statusSince, lastWordAt }: PersonWrite,
  effect: ForecastPerson['effect'],
  source: Pick<Source, 'id' | 'name'>,
  standings: Standings,
): ForecastPerson {
  const { unitPath, groups, ...facts } = record;
  const unitIds = standings.unitIds(unitPath);
  const unitId = standings.unitId(unitPath);
  return {
    effect,
    person: { ...facts, id, sourceId: source.id, sourceName: source.name, deletionEvidence, unitId },
    unitPath,
    unitIds,
    groupIds: standings.groupIds(groups),
    groups,
    statusSince,
    lastWordAt,
  };
}

/** Everybody of the source who was not seen, a batch at a time; `twice`: nor the time before (G2). */
async function findAbsent(
  prisma: PrismaClient,
  sourceId: string,
  seen: ReadonlySet<string>,
  twice: boolean,
): Promise<ReadonlySet<string>> {
  const absent = new Set<string>();
  let after: string | undefined = FIRST_ID;
  while (after !== undefined) {
    const rows: { readonly id: string }[] = await prisma.person.findMany({
      where: {
        sourceId,
        status: { not: 'deleted' },
        id: { gt: after },
        ...(twice ? { missing: { sourceId } } : {}),
      },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    for (const { id } of rows) if (!seen.has(id)) absent.add(id);
    after = rows.length === BATCH ? rows.at(-1)?.id : undefined;
  }
  return absent;
}
