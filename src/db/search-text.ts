import { foldText } from '../domain/fold-text.ts';
import { Prisma } from './generated/client.ts';
import { toStorable } from './json-rows.ts';

/** What the trigram index of people and accounts is over: everything they can be found by, folded. */
export function toSearchText(parts: readonly (string | null)[]): string {
  return foldText(parts.filter((part) => part !== null && part !== '').join('\n'));
}

/** True for rows whose `search` column has every word of the text in it. An empty text finds all. */
export function matchesSearch(column: Prisma.Sql, text: string): Prisma.Sql {
  const words = foldText(toStorable(text))
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return Prisma.sql`true`;
  return Prisma.join(
    words.map((word) => Prisma.sql`${column} LIKE ${`%${escapeLike(word)}%`}`),
    ' AND ',
  );
}

/** `%`, `_` and `\` are themselves in what somebody typed. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/gu, '\\$&');
}
