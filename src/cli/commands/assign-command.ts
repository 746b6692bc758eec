import type { AppKind } from '../../domain/app-kind.ts';
import type { Seat } from '../../domain/assignment.ts';
import type { Texts } from '../../texts/texts.ts';
import { type AssignResult, assignApp, unassignApp } from '../../use-cases/assign-app.ts';
import { enterApp } from '../../use-cases/enter-app.ts';
import { findAppByName } from '../../use-cases/find-app-by-name.ts';
import { resolveSubject } from '../../use-cases/resolve-subject.ts';
import { commandLineActor } from '../command-line-actor.ts';
import { EXIT } from '../exit-code.ts';
import type { Answer } from '../output.ts';
import { parseSubject } from '../parse-subject.ts';
import type { Services } from '../services.ts';
import { assignText } from '../text/assign-text.ts';
import { UsageError } from '../usage-error.ts';

export interface AssignOptions {
  readonly team: string | null;
  readonly to: string;
  readonly seat: Seat;
  readonly from: string | null;
  readonly until: string | null;
  readonly exclude: boolean;
  /** What the app is for; null: as it was. */
  readonly kind: AppKind | null;
}

/** `assign APP --to …`: needs no connection; says how many people gain or lose Slack. */
export async function assignCommand(
  services: Services,
  texts: Texts,
  appName: string,
  options: AssignOptions,
): Promise<Answer> {
  const meant = parseSubject(options.to);
  const { from, until, seat, exclude } = options;
  if (from !== null && until !== null && from > until) throw new UsageError('--from is after --until');
  const connection = await services.chooseConnection(options.team);
  const app = await enterApp(services.ports, connection.id, appName, options.kind);
  const subject = await resolveSubject(services.ports, connection.id, meant);
  const request = { app, subject, seat, from, until, exclude, reason: null };
  const result = await assignApp(services.ports, connection.id, request, commandLineActor());
  return answer(texts, options.to, appName, result);
}

/** `unassign APP --to …`: ends what stands; an assignment that there is not is a failure that says so. */
export async function unassignCommand(
  services: Services,
  texts: Texts,
  appName: string,
  options: Pick<AssignOptions, 'team' | 'to' | 'exclude'>,
): Promise<Answer> {
  const meant = parseSubject(options.to);
  const connection = await services.chooseConnection(options.team);
  const app = await findAppByName(services.ports, connection.id, appName, false);
  const subject = await resolveSubject(services.ports, connection.id, meant);
  const request = { app, subject, exclude: options.exclude };
  const result = await unassignApp(services.ports, connection.id, request, commandLineActor());
  return answer(texts, options.to, appName, result);
}

function answer(texts: Texts, to: string, app: string, result: AssignResult): Answer {
  const { assignment, gains, loses } = result;
  const { id, seat, from, until, exclude, endedAt } = assignment;
  const json = { assignment: { id, app, to, seat, from, until, exclude, endedAt }, gains, loses };
  return {
    json,
    text: assignText(texts, { app, to, gains, loses, exclude, ended: endedAt !== null }),
    exitCode: EXIT.done,
  };
}
