import type { Source } from '../../ports/directory-store.ts';
import type { NewId } from '../../ports/ids.ts';
import type { Prisma, PrismaClient, Source as SourceRow } from '../generated/client.ts';

export function toSource(row: SourceRow): Source {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as Source['kind'],
    addedAt: row.addedAt,
    reviewedAt: row.reviewedAt,
    lastReading: toLastReading(row),
  };
}

function toLastReading(row: SourceRow): Source['lastReading'] {
  if (row.lastReadingAt === null) return null;
  return {
    at: row.lastReadingAt,
    people: row.lastReadingPeople ?? 0,
    complete: row.lastReadingComplete ?? false,
    before: row.lastReadingBefore,
  };
}

export async function readSources(prisma: PrismaClient, connectionId: string): Promise<readonly Source[]> {
  const rows = await prisma.source.findMany({
    where: { connectionId },
    orderBy: [{ addedAt: 'asc' }, { name: 'asc' }],
  });
  return rows.map(toSource);
}

export async function getOrCreateSource(
  { prisma, newId }: { readonly prisma: Prisma.TransactionClient; readonly newId: NewId },
  connectionId: string,
  name: string,
  kind: Source['kind'],
  now: Date,
): Promise<Source> {
  // What an admin adds by hand needs no review of its own (G4 does not hold what is asked for by name).
  const reviewedAt = kind === 'by_hand' ? now : null;
  await prisma.source.createMany({
    data: { id: newId(), connectionId, name, kind, addedAt: now, reviewedAt },
    skipDuplicates: true,
  });
  return toSource(
    await prisma.source.findUniqueOrThrow({ where: { connectionId_name: { connectionId, name } } }),
  );
}

/** What a reading leaves on its source; `before` is the last complete reading's count, to see it shrink (G2). */
export async function saveLastReading(
  prisma: PrismaClient,
  source: Source,
  reading: { readonly at: Date; readonly people: number; readonly complete: boolean },
): Promise<void> {
  const row = await prisma.source.findUniqueOrThrow({ where: { id: source.id } });
  await prisma.source.update({
    where: { id: source.id },
    data: {
      lastReadingAt: reading.at,
      lastReadingPeople: reading.people,
      lastReadingComplete: reading.complete,
      lastReadingBefore: row.lastReadingComplete ? row.lastReadingPeople : row.lastReadingBefore,
    },
  });
}
