/** Why a line of a directory file was left out; its words are in the text catalogue under the same name. */
export type RejectionReason =
  | 'no_email'
  | 'malformed_email'
  | 'status_unknown'
  | 'unit_malformed'
  | 'contradiction'
  | 'too_many_cells'
  | 'too_few_cells'
  | 'too_long'
  | 'stray_quote'
  | 'control_character';

/**
 * A line that was read and not taken. Whose line it was nobody knows, so a file with one removes nobody (G2).
 */
export interface RejectedLine {
  /** Where the row starts in the file: 1-based, the heading is line 1. */
  readonly line: number;
  readonly reason: RejectionReason;
  /** What stood there, or the name of the column. */
  readonly value?: string;
}
