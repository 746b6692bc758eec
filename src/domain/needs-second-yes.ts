import { type AccountRole, roleRank } from './account.ts';
import { isRemoval, type Operation } from './operation.ts';

export interface SecondYesFacts {
  /** More removals than this in one decision need two people (`Policy.fourEyesFrom`). */
  readonly from: number;
  /** The Slack role of the operation's account; null where there is none or it was not read. */
  readonly roleOf: (operation: Operation) => AccountRole | null;
}

/**
 * A3: those of one decision that two people have to agree to. What somebody asked for by name counts in their
 * number, but has its first pair of eyes already: the asker's, who may not approve it.
 */
export function needsSecondYes(
  operations: readonly Operation[],
  { from, roleOf }: SecondYesFacts,
): ReadonlySet<Operation> {
  const found = operations.filter(({ byName }) => !byName);
  const isMany = operations.filter(isRemoval).length > from;
  return new Set(
    found.filter(
      (operation) => (isMany && isRemoval(operation)) || roleRank(roleOf(operation)) > roleRank('member'),
    ),
  );
}
