import type { AllowedTeams } from '../domain/allowed-team.ts';
import { AppError } from '../domain/app-error.ts';
import type { Connection } from '../domain/connection.ts';
import type { ConnectionCheck } from '../domain/connection-check.ts';
import type { Ports } from '../ports/ports.ts';
import { NotConnected } from '../ports/slack-access.ts';
import { verifyTokens } from './verify-tokens.ts';

/** One line of `doctor`: what was looked at, and what to do where it is not well. `problem` is a catalogue code. */
export interface DoctorCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly problem: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

type Needs = Pick<Ports, 'connections' | 'installations' | 'receipts' | 'slack'>;

/** Looks at the connection, its token and everything that Connect checked, and at the receipts' chain. */
export async function runDoctor(
  ports: Needs,
  connection: Connection,
  allowed: AllowedTeams,
): Promise<readonly DoctorCheck[]> {
  const slackChecks = await checkConnection(ports, connection, allowed);
  const { ok, firstBad, checked } = await ports.receipts.verify(connection.id);
  const receipts = {
    name: 'receipts',
    ok,
    problem: ok ? null : 'receipts_broken',
    facts: { checked, firstBad },
  };
  const { on, by } = connection.provisioning;
  const provisioning = {
    name: 'provisioning',
    ok: on,
    problem: on ? null : 'provisioning_off',
    facts: { by },
  };
  return [...slackChecks, provisioning, receipts];
}

async function checkConnection(
  ports: Needs,
  connection: Connection,
  allowed: AllowedTeams,
): Promise<readonly DoctorCheck[]> {
  try {
    const slack = await ports.slack.open(connection.id);
    const connected = connection.slackId === null ? [] : [connection.slackId];
    const { checks } = await verifyTokens(slack, allowed, connected);
    return checks.map((check) => toDoctorCheck(check));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const name = error instanceof NotConnected ? 'connection' : 'slack';
    return [{ name, ok: false, problem: error.code, facts: {} }];
  }
}

function toDoctorCheck({ name, ok, problem, facts }: ConnectionCheck): DoctorCheck {
  return { name, ok, problem, facts };
}
