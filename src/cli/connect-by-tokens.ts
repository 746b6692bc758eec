import type { Config } from '../config/config.ts';
import { isAllowedTeam } from '../domain/allowed-team.ts';
import { AppError } from '../domain/app-error.ts';
import type { Connection } from '../domain/connection.ts';
import type { ConnectionCheck } from '../domain/connection-check.ts';
import { type ConnectPorts, connect } from '../use-cases/connect.ts';
import { slackIdOf } from '../use-cases/verify-tokens.ts';

/** Connect's check list has a failing line; the code is that line's problem, a sentence of the catalogue. */
export class ConnectRefused extends AppError {
  readonly code: string;
  readonly check: ConnectionCheck;

  constructor(check: ConnectionCheck) {
    super(`connecting failed at "${check.name}": ${check.problem}`, {
      ...check.facts,
      team: check.facts.name,
    });
    this.code = check.problem ?? 'not_connected';
    this.check = check;
  }
}

/**
 * Tokens mode (interfaces.md, Exactly): verifies the two tokens of the environment and keeps them, or finds
 * that they are the ones that are kept and working. Throws ConnectRefused with the first failing line.
 */
export async function connectByTokens(ports: ConnectPorts, config: Config): Promise<Connection> {
  const { botToken, adminToken, allowedTeams } = config;
  if (botToken === null || adminToken === null) throw new Error('tokens mode has both tokens');
  const known = await findKept(ports, botToken, adminToken);
  if (known !== null && isStillAllowed(known, config)) return known;
  const { checks, connection } = await connect(ports, {
    botToken,
    adminToken,
    allowed: allowedTeams,
    revokeRefused: false,
  });
  const failing = checks.find((check) => !check.ok);
  if (failing !== undefined) throw new ConnectRefused(failing);
  if (connection === null) throw new Error('a connection without a failing check is kept');
  return connection;
}

/** Slack is asked whose token it is: SLACK_API_URL may have been changed, and a plan for one team must not reach another. */
async function findKept(
  ports: ConnectPorts,
  botToken: string,
  adminToken: string,
): Promise<Connection | null> {
  const kept = (await ports.connections.list()).filter(({ state }) => state === 'connected');
  if (kept.length === 0) return null;
  const slackId = slackIdOf(await ports.slack.openWith({ botToken, adminToken }).team.readAdminIdentity());
  const connection = kept.find((one) => one.slackId === slackId);
  if (connection === undefined) return null;
  const [bot, admin] = await Promise.all([
    ports.installations.readBotToken(connection.id),
    ports.installations.readAdminToken(connection.id),
  ]);
  return bot?.token === botToken && admin?.token === adminToken ? connection : null;
}

/** SLACK_TEAM may have been changed since. */
function isStillAllowed(connection: Connection, config: Config): boolean {
  const { slackId, domain, enterprise } = connection;
  const identity = { teamId: enterprise ? null : slackId, enterpriseId: enterprise ? slackId : null, domain };
  return isAllowedTeam(config.allowedTeams, identity, slackId === null ? [] : [slackId]);
}
