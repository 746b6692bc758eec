import { AppError } from '../../domain/app-error.ts';
import { NotConnected } from '../../ports/slack-access.ts';
import { describeErrorCode } from '../../texts/describe-error.ts';
import type { Texts } from '../../texts/texts.ts';
import { checkPulled } from '../../use-cases/check-pulled.ts';
import { type DoctorCheck, runDoctor } from '../../use-cases/run-doctor.ts';
import { checkClock } from '../check-clock.ts';
import { TeamNeeded } from '../choose-connection.ts';
import { ConnectRefused } from '../connect-by-tokens.ts';
import { EXIT } from '../exit-code.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';

/** `doctor`: connection, token's holder and role, plan, scopes, SCIM, database, keys, clock; each with its fix. */
export async function doctorCommand(
  services: Services,
  texts: Texts,
  options: { readonly team: string | null },
): Promise<Answer> {
  const { ports, config, pulled } = services;
  const slack = await checkSlack(services, options.team);
  const { id } = await services.chooseConnection(options.team);
  const machine: readonly DoctorCheck[] = [
    {
      name: 'database',
      ok: true,
      problem: null,
      facts: { kind: config.databaseUrl === null ? 'embedded' : 'PostgreSQL' },
    },
    {
      name: 'keys',
      ok: true,
      problem: null,
      facts: { from: config.keys === null ? 'DATA_DIR' : 'ROLLCALL_KEYS' },
    },
    await checkClock(config.slack.api, ports.clock),
  ];
  const directories = await checkPulled(ports, id, pulled, config.reconcileEveryMs);
  const checks = [...slack, ...directories, ...machine].map((check) => toJson(texts, check));
  const text = checks
    .map(({ name, ok, detail, fix }) => texts.cli.doctorLine(name, ok, detail, fix))
    .join('\n');
  const healthy = checks.every(({ ok }) => ok);
  const connected = slack.every(({ ok, name }) => ok || name === 'provisioning' || name === 'receipts');
  return {
    json: { checks },
    text,
    exitCode: healthy ? EXIT.done : connected ? EXIT.failed : EXIT.notConnected,
  };
}

/** Connects first, as every other command would: what stops that is a line of the list, not the end of it. */
async function checkSlack(services: Services, team: string | null): Promise<readonly DoctorCheck[]> {
  const refused = await services.connected(team).then(() => null, toRefusal);
  const connection = await services.chooseConnection(team);
  const unknown = connection.slackId === null && refused !== null;
  const checks = unknown ? [] : await runDoctor(services.ports, connection, services.config.allowedTeams);
  const listed = checks.some(({ name, ok }) => name === refused?.name && !ok);
  return refused === null || listed ? checks : [refused, ...checks];
}

function toRefusal(error: unknown): DoctorCheck {
  if (!(error instanceof AppError) || error instanceof TeamNeeded) throw error;
  if (error instanceof ConnectRefused) return error.check;
  const name = error instanceof NotConnected ? 'connection' : 'team';
  return { name, ok: false, problem: error.code, facts: {} };
}

function toJson(texts: Texts, check: DoctorCheck) {
  const sentence = check.problem === null ? null : describeErrorCode(texts, check.problem, check.facts);
  const facts = Object.entries(check.facts)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
  return {
    name: check.name,
    ok: check.ok,
    detail: sentence?.title ?? (facts || check.problem || 'ok'),
    fix: sentence?.next ?? null,
  };
}
