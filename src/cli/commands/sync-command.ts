import { isCause } from '../../domain/cause.ts';
import { isEmail } from '../../domain/email.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ApprovalScope } from '../../use-cases/approve-operations.ts';
import { sync } from '../../use-cases/sync.ts';
import { commandLineActor } from '../command-line-actor.ts';
import { EXIT } from '../exit-code.ts';
import { type OutcomeJson, toOutcomes, toSyncJson } from '../json/sync-json.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';
import { syncText } from '../text/sync-text.ts';
import { UsageError } from '../usage-error.ts';
import { waitForRuns } from '../wait-for-runs.ts';
import { withTurn } from '../with-turn.ts';

export interface SyncOptions {
  readonly team: string | null;
  readonly plan: string | null;
  readonly approve: readonly string[];
  readonly wait: boolean;
}

/**
 * `sync`: compares, approves what `--approve` names, carries out what is free, in this process. The command
 * line belongs to who runs the machine: it decides alone (A3).
 */
export async function syncCommand(services: Services, texts: Texts, options: SyncOptions): Promise<Answer> {
  const approve = parseApproval(options.approve);
  const connection = await services.connected(options.team);
  if (options.wait) await waitForRuns(services.ports, connection.id);
  const request = { by: commandLineActor(), approve, planHash: options.plan, byPerson: true };
  const result = await withTurn(services, connection, () => sync(services.ports, connection, request));
  const outcomes = toOutcomes(texts, result);
  return { json: toSyncJson(texts, result), text: syncText(texts, result), exitCode: exitCodeFor(outcomes) };
}

/** 1 when one failed; 3 when one is held or stale; 0 otherwise. */
export function exitCodeFor(outcomes: readonly Pick<OutcomeJson, 'outcome'>[]): number {
  if (outcomes.some(({ outcome }) => outcome === 'failed')) return EXIT.failed;
  return outcomes.some(({ outcome }) => outcome !== 'applied') ? EXIT.held : EXIT.done;
}

/** `all`, causes, emails; null where nothing is approved. Throws UsageError for a word that is none of them. */
export function parseApproval(written: readonly string[]): ApprovalScope | null {
  if (written.length === 0) return null;
  if (written.includes('all')) return { kind: 'all' };
  const causes = written.filter(isCause);
  const emails = written.filter(isEmail);
  const unknown = written.find((word) => !isCause(word) && !isEmail(word));
  if (unknown !== undefined)
    throw new UsageError(`--approve takes all, a cause or an email, not "${unknown}"`);
  return { kind: 'some', causes, emails, keys: [] };
}
