import type { CsvFormat } from '../../sources/csv/csv-format.ts';
import { describeRejectedLine } from '../../texts/describe-rejected-line.ts';
import type { Texts } from '../../texts/texts.ts';
import { type DirectoryFileFacts, forecastImport } from '../../use-cases/forecast-import.ts';
import { importDirectory } from '../../use-cases/import-directory.ts';
import { commandLineActor } from '../command-line-actor.ts';
import { EXIT } from '../exit-code.ts';
import type { Answer } from '../output.ts';
import { readPeopleFile } from '../read-people-file.ts';
import type { Services } from '../services.ts';
import { importText } from '../text/import-text.ts';

export interface ImportOptions {
  readonly team: string | null;
  readonly source: string | null;
  readonly format: CsvFormat | null;
  readonly part: boolean;
  readonly dryRun: boolean;
}

/** `import FILE`: brings the file's people into the directory; needs no connection. */
export async function importCommand(
  services: Services,
  texts: Texts,
  file: string,
  options: ImportOptions,
): Promise<Answer> {
  const connection = await services.chooseConnection(options.team);
  const parsed = await readPeopleFile(file, options.format);
  const source = options.source ?? 'csv';
  const facts: DirectoryFileFacts = {
    source,
    read: parsed.read,
    rejected: parsed.rejected.length,
    people: parsed.people,
    part: options.part,
  };
  const { added, changed, removed, unchanged } = options.dryRun
    ? await forecastImport(services.ports, connection.id, facts)
    : await importDirectory(services.ports, connection.id, facts, commandLineActor());
  const rejected = parsed.rejected.map((row) => ({
    line: row.line,
    reason: describeRejectedLine(texts, row),
  }));
  const json = { source, read: parsed.read, added, changed, removed, unchanged, rejected };
  return {
    json,
    text: importText(texts, json, options.dryRun),
    exitCode: EXIT.done,
  };
}
