import type { DirectoryRecord } from '../../domain/directory-record.ts';
import type { CsvFormat } from './csv-format.ts';

/** The trimmed cell under that heading (in lower case); '' where there is no such column. */
export type ReadCell = (column: string) => string;

/** One way in which directories write their people down. */
export interface FileFormat {
  readonly name: CsvFormat;
  /** Headings in lower case, of which each has to be there. */
  readonly required: readonly string[];
  /** All headings that there may be, where an unknown one could be a misspelt known one; null for any. */
  readonly allowed: ReadonlySet<string> | null;
  /** Null: the row is no person of the organisation. Throws RowRejected. */
  toRecord(cell: ReadCell): DirectoryRecord | null;
}
