import type { AllowedTeams } from '../domain/allowed-team.ts';
import type { Connection } from '../domain/connection.ts';
import type { ConnectionCheck } from '../domain/connection-check.ts';
import type { Ports } from '../ports/ports.ts';
import { type VerifiedTokens, verifyTokens } from './verify-tokens.ts';

export type ConnectPorts = Pick<
  Ports,
  'clock' | 'connections' | 'installations' | 'log' | 'queue' | 'receipts' | 'slack'
>;

export interface ConnectRequest {
  readonly botToken: string;
  readonly adminToken: string;
  readonly allowed: AllowedTeams;
  /** False for tokens that were given by hand: a typing mistake in SLACK_TEAM must not end somebody's token. */
  readonly revokeRefused: boolean;
}

export interface ConnectResult {
  readonly checks: readonly ConnectionCheck[];
  /** Null where the tokens were not kept. */
  readonly connection: Connection | null;
}

/**
 * Verifies and keeps the tokens. Those of a wrong team or of somebody without the role are not kept, and are
 * revoked unless the same person and team hold the working connection: Slack gives one person one token, so
 * revoking would end that one.
 */
export async function connect(ports: ConnectPorts, request: ConnectRequest): Promise<ConnectResult> {
  const slack = ports.slack.openWith(request);
  const connections = await ports.connections.list();
  const connected = connections.flatMap(({ slackId, state }) =>
    slackId === null || state === 'disconnected' ? [] : [slackId],
  );
  const { checks, team, holder } = await verifyTokens(slack, request.allowed, connected);
  if (team === null || checks.some((check) => check.fatal)) {
    if (request.revokeRefused) await revokeUnlessInUse(ports, request, holder, connections);
    return { checks, connection: null };
  }
  const connection = await keep(ports, request, team);
  const broken = checks.some((check) => !check.ok);
  await ports.connections.setState(connection.id, broken ? 'broken' : 'connected');
  await ports.connections.setQuarantine(connection.id, null); // a new token ends the back-off (interfaces.md)
  await ports.queue.compareSoon(connection.id, 'connected');
  return { checks, connection: { ...connection, state: broken ? 'broken' : 'connected', quarantine: null } };
}

async function keep(ports: ConnectPorts, request: ConnectRequest, team: NonNullable<VerifiedTokens['team']>) {
  const now = ports.clock.now();
  const { scopes, botUserId, holderName, ...verified } = team;
  const { holderId } = verified;
  const connection = await ports.connections.saveVerified(verified, holderName, now);
  await ports.installations.saveBotToken(connection.id, {
    token: request.botToken,
    userId: botUserId,
    scopes: scopes.bot,
    installedAt: now,
  });
  await ports.installations.saveAdminToken(connection.id, {
    token: request.adminToken,
    userId: holderId,
    scopes: scopes.admin,
    installedAt: now,
  });
  await ports.receipts.append(connection.id, [
    {
      event: 'connected',
      at: now,
      actor: { kind: 'slack', userId: holderId, name: holderName },
      subject: { email: null, name: holderName, accountId: holderId },
      planHash: null,
      runId: null,
      facts: { slackId: team.slackId, slackPlan: team.slackPlan, enterprise: team.enterprise },
    },
  ]);
  return connection;
}

async function revokeUnlessInUse(
  ports: ConnectPorts,
  request: ConnectRequest,
  holder: VerifiedTokens['holder'],
  connections: readonly Connection[],
): Promise<void> {
  const inUse = connections.some(
    ({ slackId, holderId, state }) =>
      state !== 'disconnected' && slackId === holder?.slackId && holderId === holder.userId,
  );
  if (inUse) return;
  try {
    await ports.slack.openWith(request).team.revokeAdminToken();
  } catch (error) {
    ports.log.warn({ err: error }, 'a refused token could not be revoked');
  }
}
