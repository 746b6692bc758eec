import type { Connection } from '../domain/connection.ts';
import { findHolderWarning } from '../domain/find-holder-warning.ts';
import { findSourceWarnings, type HeardSource } from '../domain/find-source-warnings.ts';
import { FLIPS_FROZEN } from '../domain/switch-operations.ts';
import type { Warning } from '../domain/warning.ts';
import type { Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { StandingToken } from '../ports/push-tokens.ts';

type Needs = Pick<
  Ports,
  'accounts' | 'clock' | 'connections' | 'directory' | 'holds' | 'pushTokens' | 'sourceFailures'
>;

const A_DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * What an admin should look at, most pressing first: the connection's holder, the directories, somebody else who
 * writes, drift, and requests that end within a day.
 *
 * @param readEveryMs how often directories are read and compared.
 */
export async function readWarnings(
  ports: Needs,
  connection: Connection,
  readEveryMs: number,
): Promise<readonly Warning[]> {
  const now = ports.clock.now();
  const [holder, sources, tokens, failures, frozen, counts, expiring] = await Promise.all([
    readHolder(ports, connection),
    ports.directory.sources(connection.id),
    ports.pushTokens.standing(connection.id),
    ports.sourceFailures.list(connection.id),
    ports.accounts.countSwitchedAgainst(connection.id, new Date(now.getTime() - A_DAY_MS), FLIPS_FROZEN),
    ports.accounts.counts(connection.id),
    readExpiring(ports, connection.id, now),
  ]);
  const heard = sources.map((source) => toHeard(source, tokens.get(source.id) ?? null));
  // The first request for a decision is about all of it (G4).
  const drift = connection.reviewedAt === null ? 0 : counts.drift;
  return [
    ...present(holder === null ? null : findHolderWarning(holder)),
    ...findSourceWarnings(heard, failures, { now, readEveryMs }),
    ...present<Warning>(frozen === 0 ? null : { kind: 'second_writer', accounts: frozen }),
    ...present<Warning>(drift === 0 ? null : { kind: 'drift_found', accounts: drift }),
    ...present(expiring),
  ];
}

/** Tells people in Slack what they should look at, each once (H1). */
export async function announceWarnings(
  ports: Needs & Pick<Ports, 'notifier'>,
  connectionId: string,
  readEveryMs: number,
): Promise<void> {
  const connection = await ports.connections.get(connectionId);
  if (connection === null || connection.slackId === null || connection.state === 'disconnected') return;
  await ports.notifier.warningsChanged(connectionId, await readWarnings(ports, connection, readEveryMs));
}

function present<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}

async function readHolder(ports: Needs, { id, holderId }: Connection) {
  if (holderId === null) return null;
  const account = await ports.accounts.get(id, holderId);
  const personId = account?.personId ?? null;
  const place = personId === null ? null : await ports.directory.getPerson(id, personId);
  return { account, person: place?.person ?? null };
}

function toHeard({ name, kind, addedAt, lastReading }: Source, token: StandingToken | null): HeardSource {
  const heard = [addedAt, lastReading?.at, token?.at, token?.usedAt].map((at) => at?.getTime() ?? 0);
  return {
    name,
    kind,
    heardAt: new Date(Math.max(...heard)),
    mayPush: token !== null,
  };
}

/** A5: reminded once, a day before the request is over. */
async function readExpiring(ports: Needs, connectionId: string, now: Date): Promise<Warning | null> {
  const { approvalDays } = await ports.connections.readPolicy(connectionId);
  if (approvalDays < 2) return null;
  const openMs = approvalDays * A_DAY_MS;
  const { count, first } = await ports.holds.askedBy(
    connectionId,
    new Date(now.getTime() - openMs + A_DAY_MS),
  );
  if (first === null) return null;
  return { kind: 'requests_expire', changes: count, at: new Date(first.getTime() + openMs) };
}
