import { foldEmail } from '../../domain/email.ts';
import type { PushedFilter, PushedPath } from '../../ports/pushed-query.ts';
import { Prisma } from '../generated/client.ts';
import { toStorable } from '../json-rows.ts';
import { escapeLike } from '../search-text.ts';

type Compare = Extract<PushedFilter, { readonly kind: 'compare' }>;

/** How a kind of resource is stored: columns of its own by path, and JSON for all else. */
export interface PushedTable {
  /** The column that stands for the path, as text in the form that is compared; null: it is in the JSON. */
  column(path: PushedPath): Prisma.Sql | null;
  /** A condition that an index answers, for the lists that sources ask about; null: there is none. */
  indexed(compare: Compare): Prisma.Sql | null;
  readonly json: Prisma.Sql | null;
}

const OPERATORS = { gt: '>', ge: '>=', lt: '<', le: '<=' } as const;

/** The WHERE of a filter. Every value is a parameter, every name comes from the schema. */
export function filterSql(filter: PushedFilter, table: PushedTable): Prisma.Sql {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const parts = filter.filters.map((part) => filterSql(part, table));
      return Prisma.sql`(${Prisma.join(parts, filter.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      return Prisma.sql`(${filterSql(filter.filter, table)}) IS NOT TRUE`;
    case 'element':
      return elementSql(filter.name, filter.filter, table.json);
    case 'present':
      return presentSql(filter.path, table);
    case 'compare':
      return table.indexed(filter) ?? compareSql(filter, table);
  }
}

/** What is sorted by: null where the resource has no such value. */
export function sortSql(path: PushedPath, table: PushedTable): Prisma.Sql {
  const value = valueSql(path, table);
  if (path.type !== 'text') return value;
  return path.caseExact ? Prisma.sql`${value} COLLATE "C"` : Prisma.sql`lower(${value}) COLLATE "C"`;
}

function presentSql(path: PushedPath, table: PushedTable): Prisma.Sql {
  const [name = '', ...rest] = path.names;
  if (!path.many) return Prisma.sql`${valueSql(path, table)} IS NOT NULL`;
  return anyElement(name, table.json, (element) =>
    rest.length === 0 ? Prisma.sql`true` : Prisma.sql`${jsonValue(element, rest)} IS NOT NULL`,
  );
}

function compareSql(compare: Compare, table: PushedTable): Prisma.Sql {
  const { path } = compare;
  if (!path.many) return comparison(compare, valueSql(path, table));
  const [name = '', ...rest] = path.names;
  return anyElement(name, table.json, (element) => comparison(compare, jsonValue(element, rest)));
}

function elementSql(name: string, filter: PushedFilter, json: Prisma.Sql | null): Prisma.Sql {
  return anyElement(name, json, (element) =>
    filterSql(filter, { json: element, column: () => null, indexed: () => null }),
  );
}

function anyElement(
  name: string,
  json: Prisma.Sql | null,
  condition: (element: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql {
  if (json === null) return Prisma.sql`false`;
  const element = Prisma.sql`element`;
  return Prisma.sql`EXISTS (
    SELECT FROM jsonb_array_elements(
             CASE jsonb_typeof(${json} -> ${name}::text) WHEN 'array' THEN ${json} -> ${name}::text END) AS element
     WHERE ${condition(element)})`;
}

function valueSql(path: PushedPath, table: PushedTable): Prisma.Sql {
  return table.column(path) ?? (table.json === null ? Prisma.sql`NULL` : jsonValue(table.json, path.names));
}

function jsonValue(json: Prisma.Sql, names: readonly string[]): Prisma.Sql {
  return Prisma.sql`(${json} #>> ${[...names]}::text[])`;
}

function comparison({ path, comparison: how, value }: Compare, raw: Prisma.Sql): Prisma.Sql {
  if (value === null) return how === 'ne' ? Prisma.sql`${raw} IS NOT NULL` : Prisma.sql`${raw} IS NULL`;
  if (path.type === 'time') return ordered(how, raw, Prisma.sql`${new Date(String(value))}::timestamptz`);
  const isFolded = path.type === 'text' && !path.caseExact;
  const column = isFolded ? Prisma.sql`lower(${raw})` : raw;
  const text = toStorable(isFolded ? foldEmail(String(value)) : String(value));
  if (how === 'sw') return Prisma.sql`${column} LIKE ${`${escapeLike(text)}%`}`;
  if (how === 'ew') return Prisma.sql`${column} LIKE ${`%${escapeLike(text)}`}`;
  if (how === 'co') return Prisma.sql`${column} LIKE ${`%${escapeLike(text)}%`}`;
  return ordered(how, column, Prisma.sql`${text}`);
}

function ordered(how: Compare['comparison'], left: Prisma.Sql, right: Prisma.Sql): Prisma.Sql {
  if (how === 'ne') return Prisma.sql`${left} IS DISTINCT FROM ${right}`;
  if (how === 'gt' || how === 'ge' || how === 'lt' || how === 'le') {
    return Prisma.sql`${left} ${Prisma.raw(OPERATORS[how])} ${right}`;
  }
  return Prisma.sql`${left} = ${right}`;
}
