import type { RenameCandidate } from '../domain/rename.ts';

export interface Renames {
  /**
   * For every unit and group that a file stopped naming and whose people lost Slack by that: where they stand
   * now, with counts. People whom the directory deleted do not count.
   */
  candidates(connectionId: string): Promise<readonly RenameCandidate[]>;
}
