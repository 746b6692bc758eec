import type { Claim } from '../../domain/case.ts';
import type { CaseReader, PersonMaterial } from '../../ports/case-reader.ts';
import type { Clock } from '../../ports/clock.ts';
import { findPersonIdByEmail } from '../directory/find-people.ts';
import { toPerson } from '../directory/person-row.ts';
import { type PlacedRow, readPlacedPeople, toReached } from '../directory/read-placed-people.ts';
import type { PrismaClient } from '../generated/client.ts';
import { type MemoryRow, memoryColumns, NO_MEMORY, toMemory } from './account-memory.ts';
import { readClaims } from './read-claims.ts';
import { readLonelyAccounts } from './read-lonely-accounts.ts';
import { readNewClaims } from './read-new-claims.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly clock: Clock;
}

/** Cases in batches, three queries each: memory does not grow with the organisation (P1). */
export function createPrismaCaseReader({ prisma, clock }: Deps): CaseReader {
  return {
    people: (connectionId, personIds) => readPeople({ prisma, clock }, connectionId, personIds),
    lonelyAccounts: (connectionId) => readLonelyAccounts({ prisma, clock }, connectionId),
    claimsOf: (connectionId, people) => readNewClaims(prisma, connectionId, people, clock.now()),
    async personByEmail(connectionId, email) {
      const personId = await findPersonIdByEmail(prisma, connectionId, email);
      if (personId === null) return null;
      for await (const [material] of readPeople({ prisma, clock }, connectionId, [personId])) {
        return material ?? null;
      }
      return null;
    },
    async accountMemory(connectionId, accountId) {
      const [row] = await prisma.$queryRaw<MemoryRow[]>`
        SELECT ${memoryColumns(clock.now())} FROM accounts a
         WHERE a.connection_id = ${connectionId}::uuid AND a.id = ${accountId}`;
      return row === undefined ? NO_MEMORY : toMemory(row);
    },
  };
}

async function* readPeople(
  { prisma, clock }: Deps,
  connectionId: string,
  personIds?: readonly string[],
): AsyncGenerator<readonly PersonMaterial[]> {
  for await (const rows of readPlacedPeople(prisma, connectionId, personIds)) {
    const ids = rows.map(({ id }) => id);
    const claims = await readClaims(prisma, connectionId, ids, clock.now());
    yield rows.map((row) => toMaterial(row, claims.get(row.id) ?? []));
  }
}

function toMaterial(row: PlacedRow, claims: readonly Claim[]): PersonMaterial {
  const { unitPath, unitIds, groupIds, workspaceIds, lastWordAt, statusSince, sourceConflict } = row;
  return {
    person: toPerson(row),
    unitPath,
    placement: { unitIds, groupIds, workspaceIds },
    memory: { reached: toReached(row.reached), lastWordAt, statusSince, sourceConflict },
    claims,
  };
}
