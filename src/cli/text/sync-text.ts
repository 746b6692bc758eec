import type { Texts } from '../../texts/texts.ts';
import { type Told, toSyncJson } from '../json/sync-json.ts';
import { table } from './table.ts';

/** How each operation ended, then the counts. */
export function syncText(texts: Texts, result: Told): string {
  const { outcomes, counts } = toSyncJson(texts, result);
  if (outcomes.length === 0) return texts.cli.nothingToDo;
  const { columns } = texts.cli;
  const rows = outcomes.map(({ kind, email, outcome, error }) => [
    texts.words.operation[kind],
    email,
    texts.words.outcome[outcome],
    error?.message ?? '–',
  ]);
  const summary = texts.cli.outcomes(counts.applied, counts.held, counts.stale, counts.failed);
  const next = counts.held > 0 ? `\n${texts.cli.heldNext}` : '';
  return `${table([columns.kind, columns.email, columns.outcome, columns.hold], rows)}\n\n${summary}${next}`;
}
