import type { Connection } from '../domain/connection.ts';
import type { StoredHold } from '../domain/hold.ts';
import type { Policy } from '../domain/policy.ts';
import type { Keepers } from '../domain/protect.ts';
import { chooseRenames, type Rename } from '../domain/rename.ts';
import { may } from '../domain/rollcall-role.ts';
import type { Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import { readStaff, type StaffMember } from './read-staff.ts';

type Needs = Pick<Ports, 'accounts' | 'clock' | 'directory' | 'holds' | 'renames' | 'roleGrants' | 'runs'>;

const A_DAY_MS = 24 * 60 * 60 * 1_000;

/** What the guard looks at beside the operations themselves, read at one moment. */
export interface GuardFacts {
  readonly counts: {
    readonly managed: number;
    readonly undecidedRemovals24h: number;
    readonly undecidedAdditions24h: number;
  };
  readonly reviewed: boolean;
  readonly sourcesUnderReview: ReadonlySet<string>;
  readonly shrunkenSources: ReadonlyMap<string, { readonly before: number; readonly now: number }>;
  readonly renames: readonly Rename[];
  readonly storedHolds: ReadonlyMap<string, StoredHold>;
  readonly keepers: Keepers;
}

export async function readGuardFacts(
  ports: Needs,
  connection: Connection,
  policy: Policy,
): Promise<GuardFacts> {
  const since = new Date(ports.clock.now().getTime() - A_DAY_MS);
  const [managed, undecided, storedHolds, sources, privileged, candidates] = await Promise.all([
    ports.accounts.countManaged(connection.id),
    ports.runs.countUndecided(connection.id, since),
    ports.holds.standing(connection.id),
    ports.directory.sources(connection.id),
    readStaff(ports, connection.id),
    ports.renames.candidates(connection.id),
  ]);
  return {
    counts: { managed, undecidedRemovals24h: undecided.removals, undecidedAdditions24h: undecided.additions },
    reviewed: connection.reviewedAt !== null,
    sourcesUnderReview: new Set(
      sources.filter((source) => source.reviewedAt === null).map((source) => source.id),
    ),
    shrunkenSources: shrunkenSources(sources, policy),
    renames: chooseRenames(candidates),
    storedHolds,
    keepers: toKeepers(connection, policy, privileged),
  };
}

/** Whom G1 keeps: read at the start of a run, and with every plan. */
export async function readKeepers(
  ports: Pick<Ports, 'accounts' | 'connections' | 'roleGrants'>,
  connection: Connection,
): Promise<Keepers> {
  const [policy, privileged] = await Promise.all([
    ports.connections.readPolicy(connection.id),
    readStaff(ports, connection.id),
  ]);
  return toKeepers(connection, policy, privileged);
}

function toKeepers(connection: Connection, policy: Policy, privileged: readonly StaffMember[]): Keepers {
  return {
    holderId: connection.holderId,
    holderRole: privileged.find((account) => account.id === connection.holderId)?.role ?? null,
    breakGlass: policy.breakGlass,
    lastApproverIds: lastOf(privileged, 'decide'),
    lastOwnerIds: lastOf(privileged, 'configure'),
  };
}

/** G1: the last one who may do it must not leave by plan, or nobody could undo it. */
function lastOf(privileged: readonly StaffMember[], permission: 'decide' | 'configure'): ReadonlySet<string> {
  const able = privileged.filter((account) => may(account.roles, permission));
  return new Set(able.length === 1 ? able.map((account) => account.id) : []);
}

/** G2: a complete reading with fewer people than the last one by more than G3's limit. */
function shrunkenSources(
  sources: readonly Source[],
  policy: Policy,
): ReadonlyMap<string, { readonly before: number; readonly now: number }> {
  const shrunken = new Map<string, { before: number; now: number }>();
  for (const { id, lastReading } of sources) {
    if (lastReading === null || lastReading.before === null || !lastReading.complete) continue;
    const lost = lastReading.before - lastReading.people;
    const { count, share } = policy.removals;
    if (lost > count && lost > share * lastReading.before)
      shrunken.set(id, { before: lastReading.before, now: lastReading.people });
  }
  return shrunken;
}
