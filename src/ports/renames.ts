import type { RenameCandidate } from '../domain/rename.ts';

export interface Renames {
  /**
   * For every unit and group that a file stopped naming and whose people lost Slack by that: where they stand
   * now, with counts. While a file is being read, what its people have left so far may be such a place as well.
   * People whom the directory deleted do not count.
   */
  candidates(connectionId: string): Promise<readonly RenameCandidate[]>;
}
