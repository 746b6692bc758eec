import { PullRefused } from '../../ports/pull-errors.ts';
import type { DirectoryWatch } from '../../ports/pulled-directory.ts';
import type { GraphApiDeps } from './graph-api.ts';
import { createGraphChangesReader, firstDeltaUrls } from './read-graph-changes.ts';

/**
 * Asks Graph whether users, groups or members changed, by delta links. A link lasts seven days, and what is refused
 * is asked for anew (https://devblogs.microsoft.com/microsoft365dev/duration-of-change-tracking-tokens-for-identity-and-education-resources).
 * The links live in memory: a process that starts reads everything first.
 */
export function createGraphWatch(deps: Omit<GraphApiDeps, 'source'>): DirectoryWatch {
  let links: readonly string[] | null = null;
  return {
    async hasChanged(signal) {
      const read = createGraphChangesReader({ ...deps, source: 'entra' }, signal);
      const before = links;
      links = null; // whatever fails from here on: the next time counts as changed
      try {
        if (before !== null) {
          const found = await Promise.all(before.map(read));
          links = found.map(({ link }) => link);
          return found.some(({ changed }) => changed);
        }
      } catch (error) {
        if (!(error instanceof PullRefused)) throw error;
      }
      links = (await Promise.all(firstDeltaUrls(deps).map(read))).map(({ link }) => link);
      return true;
    },
  };
}
