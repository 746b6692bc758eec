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
  const { added, changed, removed, unchanged, rejected } = facts;
  const lines = [
    texts.cli.imported(facts.source, facts.read),
    texts.cli.importCounts(added, changed, removed, unchanged),
  ];
  if (rejected.length > 0) {
    lines.push(texts.cli.importRejected(rejected.length));
    lines.push(...rejected.slice(0, MOST_LINES).map(({ reason }) => `  ${reason}`));
    if (rejected.length > MOST_LINES) lines.push('  …');
  }
  if (dryRun) lines.push(texts.cli.dryRun);
  return lines.join('\n');
}
