import pMap from 'p-map';
import type { Connection } from '../domain/connection.ts';
import { foldEmail } from '../domain/email.ts';
import { isRemoval, type Operation } from '../domain/operation.ts';
import type { Keepers } from '../domain/protect.ts';
import type { Run, RunOperation } from '../domain/run.ts';
import { CredentialsRefused, ScopeMissing, SlackPlanMissing } from '../ports/gateway-errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { OpenSlack } from '../ports/slack-access.ts';
import { type Applied, ended } from './applied.ts';
import { type ApplyPorts, applyOperation } from './apply-operation.ts';
import { enterQuarantine, isFailing } from './enter-quarantine.ts';
import { readKeepers } from './read-guard-facts.ts';
import { recordOutcome } from './record-outcome.ts';
import { runTimedOut } from './run-timed-out.ts';

export type ApplyRunPorts = ApplyPorts &
  Pick<Ports, 'meter' | 'notifier' | 'receipts' | 'roleGrants' | 'slack'>;

/** Enough accounts in flight to hide Slack's delayed reads (X5); the pacer keeps the rate, not this number. */
const AT_ONCE = 6;

/**
 * Carries a run out, or on after a crash: what stands as `sending` is read again first (X1). One failing
 * account never stops the others (X7); refused credentials, provisioning switched off, or too many failures
 * do, and what was not sent is held again (A5, G7).
 */
export async function applyRun(
  ports: ApplyRunPorts,
  connection: Connection,
  run: Run,
  signal?: AbortSignal,
): Promise<void> {
  const slack = await ports.slack.open(connection.id);
  const keepers = await readKeepers(ports, connection);
  const open = (await ports.runs.operations(connection.id, run.id)).filter(
    ({ state }) => state === 'waiting' || state === 'sending',
  );
  const removalsFirst = [...open].sort(
    (a, b) => Number(isRemoval(b.operation)) - Number(isRemoval(a.operation)),
  );
  const applier = createApplier(ports, { connection, run, slack, keepers }, signal);
  // One account's operations one after the other: the outcome of each is durable before the next starts (X1).
  const byAccount = Map.groupBy(removalsFirst, ({ operation }) => targetOf(operation)).values();
  await endsTogether(byAccount, async (works) => {
    for (const work of works) await applier(work);
  });
  if (signal?.aborted) return;
  await ports.runs.finish(connection.id, run.id, ports.clock.now());
  await ports.notifier.runProgress(connection.id, run.id);
}

function targetOf({ accountId, email }: Operation): string {
  return accountId ?? foldEmail(email);
}

/**
 * A fault of our own, like a database that is gone, ends the run once the writes in flight have ended: whoever
 * takes the turn next must not meet them (X2). What was not recorded is read again then (X1).
 */
async function endsTogether<Work>(works: Iterable<Work>, work: (one: Work) => Promise<void>): Promise<void> {
  const faults: unknown[] = [];
  const guarded = async (one: Work) => {
    if (faults.length > 0) return;
    await work(one).catch((error: unknown) => void faults.push(error));
  };
  await pMap(works, guarded, { concurrency: AT_ONCE });
  if (faults.length > 0) throw faults[0];
}

interface Applying {
  readonly connection: Connection;
  readonly run: Run;
  readonly slack: OpenSlack;
  readonly keepers: Keepers;
}

function createApplier(ports: ApplyRunPorts, applying: Applying, signal?: AbortSignal) {
  const { connection, run, slack, keepers } = applying;
  const tally = { applied: 0, failed: 0 };
  let stopped: string | null = null;
  return async function applyOne(work: RunOperation): Promise<void> {
    if (signal?.aborted) return;
    // Asked for first: another account may have stopped the run while the answer was on its way.
    const reason = stopped ?? (await reasonToStop(ports, connection, run));
    stopped ??= reason;
    const result = stopped === null ? await attempt(work) : ended('held', work.accountId, stopped, '');
    if (result.outcome === 'applied' || result.outcome === 'failed') tally[result.outcome] += 1;
    await recordOutcome(ports, connection, run, work, result);
    if (stopped === null && isFailing(tally)) {
      stopped = 'quarantine';
      await enterQuarantine(ports, connection, 'too_many_failures');
    }
  };

  async function attempt(work: RunOperation): Promise<Applied> {
    const sending = () => ports.runs.setOperation(work.id, 'sending', {}, ports.clock.now());
    try {
      const { operation, state } = work;
      const wasSending = state === 'sending';
      return await applyOperation(ports, connection, slack, { operation, keepers, wasSending, sending });
    } catch (error) {
      if (endsTheRun(error)) {
        const first = stopped === null;
        stopped = error.code;
        if (first) await enterQuarantine(ports, connection, error.code);
        return ended('held', work.accountId, error.code, '');
      }
      ports.log.error({ connectionId: connection.id, runId: run.id, err: error }, 'an operation failed');
      return ended('failed', work.accountId, codeOf(error), 'see the log');
    }
  }
}

/** Nothing of this connection can be written any more, whoever the account is (G7). */
function endsTheRun(error: unknown): error is CredentialsRefused | SlackPlanMissing | ScopeMissing {
  return (
    error instanceof CredentialsRefused || error instanceof SlackPlanMissing || error instanceof ScopeMissing
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unexpected';
}

/** Read anew before each write: a switch or a quarantine stops a run after the write in flight. */
async function reasonToStop(ports: ApplyRunPorts, connection: Connection, run: Run): Promise<string | null> {
  const now = await ports.connections.get(connection.id);
  if (now === null || now.state === 'disconnected') return 'not_connected';
  if (!now.provisioning.on) return 'provisioning_off';
  if (now.quarantine !== null && now.quarantine.until > ports.clock.now()) return 'quarantine';
  return runTimedOut(run, ports.clock.now()) ? 'run_expired' : null;
}
