import type { Cause } from './cause.ts';
import type { Operation } from './operation.ts';

/** A unit or group as a rename names it. */
export interface Place {
  readonly id: string;
  /** A unit's path, a group's name. */
  readonly name: string;
}

/** A place that a file stopped naming, and one in which people stand who lost Slack by that. */
export interface RenameCandidate {
  /** What reached them until then. */
  readonly assignmentId: string;
  readonly kind: 'unit' | 'group';
  readonly from: Place;
  readonly to: Place;
  /** People who lost this assignment with `from`. */
  readonly lost: number;
  /** How many of them stand in `to`, units below it included. */
  readonly shared: number;
  /** Everybody who stands in `to`. */
  readonly members: number;
}

export type Rename = RenameCandidate;

/**
 * Of the candidates, those that look like the old place under a new name: on both sides more than half are the
 * same people (G9). At most one for each place that went: with the most of them, then with the fewest others,
 * then as deep in the tree as the old one.
 */
export function chooseRenames(candidates: readonly RenameCandidate[]): readonly Rename[] {
  const best = new Map<string, Rename>();
  for (const candidate of candidates) {
    // Everybody stands somewhere below the root: that says nothing.
    if (candidate.kind === 'unit' && candidate.to.name === '/') continue;
    if (candidate.shared * 2 <= candidate.lost || candidate.shared * 2 <= candidate.members) continue;
    const key = `${candidate.assignmentId}|${candidate.from.id}`;
    const known = best.get(key);
    if (known === undefined || compareRenames(candidate, known) < 0) best.set(key, candidate);
  }
  return [...best.values()];
}

function compareRenames(one: Rename, other: Rename): number {
  return (
    other.shared - one.shared ||
    one.members - other.members ||
    depthApart(one) - depthApart(other) ||
    (one.to.name < other.to.name ? -1 : 1)
  );
}

function depthApart({ kind, from, to }: Rename): number {
  return kind === 'unit' ? Math.abs(from.name.split('/').length - to.name.split('/').length) : 0;
}

/** Evaluated while the file was still being read, the place is not gone yet: its people have moved out of it. */
const LOST_WITH_A_PLACE: ReadonlySet<Cause> = new Set([
  'unit_deleted',
  'group_deleted',
  'moved',
  'left_group',
]);

/** The rename that would explain why this operation's person lost Slack; null: none would. */
export function renameBehind(operation: Operation, renames: readonly Rename[]): Rename | null {
  const steps = operation.reasons.flatMap(({ chain }) => chain);
  const lost = steps.find((step) => step.kind === 'lost');
  if (lost === undefined || !LOST_WITH_A_PLACE.has(lost.cause)) return null;
  const path = steps.find((step) => step.kind === 'unit')?.path ?? '';
  return (
    renames.find(
      ({ assignmentId, kind, to }) =>
        assignmentId === lost.by.assignmentId && (kind === 'group' || isIn(path, to.name)),
    ) ?? null
  );
}

function isIn(path: string, unit: string): boolean {
  return path === unit || path.startsWith(unit.endsWith('/') ? unit : `${unit}/`);
}
