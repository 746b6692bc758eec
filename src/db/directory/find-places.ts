import type { Group, OrgUnit, Workspace } from '../../domain/directory.ts';
import { foldText } from '../../domain/fold-text.ts';
import { toUnitPath } from '../../domain/unit-path.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { toStorable } from '../json-rows.ts';
import { matchesSearch } from '../search-text.ts';

const UNIT = Prisma.sql`id, path, parent_id AS "parentId", deleted_at IS NOT NULL AS deleted`;
const NAMED = Prisma.sql`id, name, deleted_at IS NOT NULL AS deleted`;

/** The tables of what has a name alone. Never a value from outside: it becomes part of the SQL. */
const TABLES = { groups: Prisma.raw('groups'), workspaces: Prisma.raw('workspaces') } as const;

type Named = Group | Workspace;

/** By its exact path; else by the one path that differs in case or accents alone. Deleted units are not found. */
export async function findUnit(
  prisma: PrismaClient,
  connectionId: string,
  path: string,
): Promise<OrgUnit | null> {
  const wanted = toUnitPath(toStorable(path));
  const found = await prisma.$queryRaw<OrgUnit[]>`
    SELECT ${UNIT} FROM org_units
     WHERE connection_id = ${connectionId}::uuid AND path_fold = ${foldText(wanted)} AND deleted_at IS NULL`;
  return found.find((unit) => unit.path === wanted) ?? onlyOne(found);
}

export async function findNamed(
  prisma: PrismaClient,
  connectionId: string,
  table: keyof typeof TABLES,
  name: string,
): Promise<Named | null> {
  const wanted = toStorable(name);
  const found = await prisma.$queryRaw<Named[]>`
    SELECT ${NAMED} FROM ${TABLES[table]}
     WHERE connection_id = ${connectionId}::uuid AND name_fold = ${foldText(wanted)} AND deleted_at IS NULL`;
  return found.find((named) => named.name === wanted) ?? onlyOne(found);
}

export function listUnits(
  prisma: PrismaClient,
  connectionId: string,
  search: string,
  limit: number,
): Promise<readonly OrgUnit[]> {
  return prisma.$queryRaw<OrgUnit[]>`
    SELECT ${UNIT} FROM org_units
     WHERE connection_id = ${connectionId}::uuid AND deleted_at IS NULL
       AND ${matchesSearch(Prisma.sql`path_fold`, search)}
     ORDER BY path_fold, path LIMIT ${limit}`;
}

export function listNamed(
  prisma: PrismaClient,
  connectionId: string,
  table: keyof typeof TABLES,
  search: string,
  limit: number,
): Promise<readonly Named[]> {
  return prisma.$queryRaw<Named[]>`
    SELECT ${NAMED} FROM ${TABLES[table]}
     WHERE connection_id = ${connectionId}::uuid AND deleted_at IS NULL
       AND ${matchesSearch(Prisma.sql`name_fold`, search)}
     ORDER BY name_fold, name LIMIT ${limit}`;
}

function onlyOne<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
