import type { ForecastPerson } from '../../ports/directory-forecast.ts';
import type { NewId } from '../../ports/ids.ts';
import type { ConflictChoice, ConflictPair, SourceConflicts } from '../../ports/source-conflicts.ts';
import type { PrismaClient } from '../generated/client.ts';
import { touchPeople } from '../pushed/touch-people.ts';
import { withSourceLock } from '../pushed/with-source-lock.ts';
import { toForecast } from './create-directory-forecast.ts';
import { toHandedOver, writeHandedOver } from './hand-over-people.ts';
import { keepBatch } from './keep-conflicts.ts';
import { type ClaimRow, findConflicted, listConflicts, readClaims } from './read-conflicts.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
}

/** What a decision is about. */
interface Order {
  readonly connectionId: string;
  readonly pair: ConflictPair;
  readonly choice: ConflictChoice;
  readonly now: Date;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** As many people as an import writes in one transaction. */
const AT_ONCE = 500;

export function createPrismaSourceConflicts(deps: Deps): SourceConflicts {
  const { prisma } = deps;
  return {
    list: (connectionId) => listConflicts(prisma, connectionId),
    people: (connectionId, pair, search, limit) => findConflicted(prisma, connectionId, pair, search, limit),
    forecast: (connectionId, pair, choice, now) => forecast(prisma, { connectionId, pair, choice, now }),
    handOver: (connectionId, pair, choice, now) => handOver(deps, { connectionId, pair, choice, now }),
    async keep(connectionId, pair, choice, now) {
      let kept = 0;
      let batch = AT_ONCE;
      while (batch === AT_ONCE) {
        batch = await keepBatch(deps, { connectionId, pair, choice, now }, AT_ONCE);
        kept += batch;
      }
      return kept;
    },
  };
}

async function forecast(prisma: PrismaClient, order: Order): Promise<readonly ForecastPerson[]> {
  const { connectionId, pair, now } = order;
  const source = await prisma.source.findFirst({ where: { id: pair.toId, connectionId } });
  if (source === null) return [];
  const people: ForecastPerson[] = [];
  for await (const claims of inPages(prisma, order)) {
    const changed = await toHandedOver(prisma, connectionId, pair, claims, now);
    people.push(...(await toForecast({ prisma, connectionId }, source, { added: [], changed })));
  }
  return people;
}

/** The review comes back first (G4): a crash in between leaves nobody whose removal nothing would hold. */
async function handOver(deps: Deps, order: Order): Promise<number> {
  const { connectionId, pair, choice } = order;
  const { prisma } = deps;
  const page = { after: FIRST_ID, limit: AT_ONCE };
  if ((await readClaims(prisma, connectionId, pair, choice, { ...page, limit: 1 })).length === 0) return 0;
  await prisma.source.updateMany({ where: { id: pair.toId, connectionId }, data: { reviewedAt: null } });
  let count = 0;
  for (;;) {
    const handed = await handOverPage(deps, order, page);
    count += handed.written;
    if (handed.last === null) return count;
    page.after = handed.last;
  }
}

/** Read under the lock: what was said meanwhile counts. `last`: where the next page begins; null: there is none. */
function handOverPage(
  deps: Deps,
  { connectionId, pair, choice, now }: Order,
  page: Parameters<typeof readClaims>[4],
): Promise<{ readonly written: number; readonly last: string | null }> {
  return withSourceLock(deps, { connectionId, sourceId: pair.toId }, async (scope) => {
    const claims = await readClaims(scope.tx, connectionId, pair, choice, page);
    const people = await toHandedOver(scope.tx, connectionId, pair, claims, now);
    await writeHandedOver(scope, pair.fromId, claims, people, now);
    const ids = people.map(({ id }) => id);
    await touchPeople(scope.tx, connectionId, ids, now);
    const last = claims.length === page.limit ? (claims.at(-1)?.personId ?? null) : null;
    return { written: ids.length, last };
  });
}

async function* inPages(
  prisma: PrismaClient,
  { connectionId, pair, choice }: Order,
): AsyncGenerator<readonly ClaimRow[]> {
  let after: string | undefined = FIRST_ID;
  while (after !== undefined) {
    const page: readonly ClaimRow[] = await readClaims(prisma, connectionId, pair, choice, {
      after,
      limit: AT_ONCE,
    });
    if (page.length > 0) yield page;
    after = page.length === AT_ONCE ? page.at(-1)?.personId : undefined;
  }
}
