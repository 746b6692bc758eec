import type { Texts } from '../../texts/texts.ts';

export interface ImportFacts {
  readonly source: string;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

const MOST_LINES = 50;

/** What the import did, and each line that was left out with why. */
export function importText(texts: Texts, facts: ImportFacts, dryRun: boolean): string {
  const lines = countLines(texts, facts, texts.cli.importRejected);
  return [...lines, ...(dryRun ? [texts.cli.dryRun] : [])].join('\n');
}

/** The same for a directory that was read over the network. */
export function pullText(texts: Texts, facts: ImportFacts, dryRun: boolean): string {
  const lines = countLines(texts, facts, texts.cli.pullRejected);
  return [...lines, ...(dryRun ? [texts.cli.dryRun] : [])].join('\n');
}

function countLines(
  texts: Texts,
  { source, read, added, changed, removed, unchanged, rejected }: ImportFacts,
  rejectedLine: (count: number) => string,
): readonly string[] {
  const shown = rejected.slice(0, MOST_LINES).map(({ reason }) => `  ${reason}`);
  return [
    texts.cli.imported(source, read),
    texts.cli.importCounts(added, changed, removed, unchanged),
    ...(rejected.length > 0 ? [rejectedLine(rejected.length), ...shown] : []),
    ...(rejected.length > MOST_LINES ? ['  …'] : []),
  ];
}
