import { type AllowedTeams, domainOf, isAllowedTeam } from '../domain/allowed-team.ts';
import { AppError } from '../domain/app-error.ts';
import type { SlackPlan } from '../domain/connection.ts';
import { type ConnectionCheck, failed, passed } from '../domain/connection-check.ts';
import {
  CredentialsRefused,
  ScopeMissing,
  SlackPlanMissing,
  SlackUnavailable,
} from '../ports/gateway-errors.ts';
import type { OpenSlack } from '../ports/slack-access.ts';
import type { SlackUserFacts, TokenIdentity } from '../ports/slack-team.ts';

/** Scopes without which Rollcall cannot do its work; manifest.json asks for them. */
export const NEEDED_BOT_SCOPES = [
  'commands',
  'chat:write',
  'users:read',
  'users:read.email',
  'team:read',
] as const;
/** Without them the plan is found out by a probe instead (slack-facts §3.3), and no file is imported or exported in Slack. */
export const WANTED_BOT_SCOPES = ['team.billing:read', 'files:read', 'files:write'] as const;
export const NEEDED_USER_SCOPES = ['admin'] as const;

export interface VerifiedTokens {
  readonly checks: readonly ConnectionCheck[];
  /** Whose admin token it is, also where the team is refused; null where the token says nothing. */
  readonly holder: { readonly slackId: string; readonly userId: string } | null;
  /** Null where not even the team is right. */
  readonly team: {
    readonly slackId: string;
    readonly name: string;
    readonly domain: string | null;
    readonly enterprise: boolean;
    readonly slackPlan: SlackPlan;
    readonly holderId: string;
    readonly holderName: string;
    readonly botUserId: string;
    readonly scopes: { readonly bot: readonly string[]; readonly admin: readonly string[] };
  } | null;
}

/**
 * Checks what a pair of tokens is good for: the configured team, an installer with the role, the scopes, a
 * Slack plan with SCIM, SCIM answering, a test read. One line each; a failing line says what to do.
 */
export async function verifyTokens(
  slack: OpenSlack,
  allowed: AllowedTeams,
  connected: readonly string[],
): Promise<VerifiedTokens> {
  const identities = await readIdentities(slack);
  if ('problem' in identities) return { checks: [identities.problem], holder: null, team: null };
  const { bot, admin } = identities;
  const holder = { slackId: slackIdOf(admin), userId: admin.userId };
  const teamCheck = checkTeam(bot, admin, allowed, connected);
  if (!teamCheck.ok) return { checks: [teamCheck], holder, team: null };
  const installer = checkInstaller(await slack.team.readUser(admin.userId), admin);
  const scopes = checkScopes(bot, admin);
  const slackPlan = await slack.team.readPlan();
  const scim = await checkScim(slack);
  const read = scim.ok ? await checkRead(slack, admin.userId) : [];
  return {
    checks: [teamCheck, installer, scopes, ...checkPlan(slackPlan, read), scim, ...read],
    holder,
    team: {
      slackId: holder.slackId,
      name: bot.teamName,
      domain: domainOf(bot.url),
      enterprise: admin.isEnterpriseInstall,
      slackPlan,
      holderId: admin.userId,
      holderName: String(installer.facts.name),
      botUserId: bot.userId,
      scopes: { bot: bot.scopes, admin: admin.scopes },
    },
  };
}

/** Key by the organisation for an organisation-wide install: its `team` is null (slack-facts §4.4). */
export function slackIdOf(identity: TokenIdentity): string {
  const id = identity.isEnterpriseInstall
    ? identity.enterpriseId
    : (identity.teamId ?? identity.enterpriseId);
  if (id === null) throw new CredentialsRefused('auth.test named neither a team nor an organisation');
  return id;
}

async function readIdentities(
  slack: OpenSlack,
): Promise<
  { readonly bot: TokenIdentity; readonly admin: TokenIdentity } | { readonly problem: ConnectionCheck }
> {
  try {
    const [bot, admin] = await Promise.all([slack.team.readBotIdentity(), slack.team.readAdminIdentity()]);
    return { bot, admin };
  } catch (error) {
    if (!(error instanceof CredentialsRefused)) throw error;
    return { problem: failed('team', 'credentials_refused', { fatal: true }) };
  }
}

function checkTeam(
  bot: TokenIdentity,
  admin: TokenIdentity,
  allowed: AllowedTeams,
  connected: readonly string[],
): ConnectionCheck {
  if (!isSameTeam(bot, admin)) return failed('team', 'tokens_of_two_teams', { fatal: true });
  const facts = { name: bot.teamName, id: bot.teamId ?? bot.enterpriseId };
  const team = { teamId: bot.teamId, enterpriseId: bot.enterpriseId, domain: domainOf(bot.url) };
  return isAllowedTeam(allowed, team, connected)
    ? passed('team', facts)
    : failed('team', 'wrong_workspace', { fatal: true, facts });
}

/** An organisation-wide install names no team, so two of them are compared by their organisation. */
function isSameTeam(bot: TokenIdentity, admin: TokenIdentity): boolean {
  if (bot.teamId !== null && admin.teamId !== null) return bot.teamId === admin.teamId;
  return bot.enterpriseId !== null && bot.enterpriseId === admin.enterpriseId;
}

function checkInstaller(user: SlackUserFacts | null, admin: TokenIdentity): ConnectionCheck {
  const facts = { name: user?.name ?? admin.userId, role: user?.role ?? null };
  if (user === null) return failed('installer', 'not_slack_admin', { fatal: true, facts });
  if (admin.enterpriseId !== null && !admin.isEnterpriseInstall) {
    // SCIM answers a workspace's token with non_org_teams_only, whoever holds it.
    return failed('installer', 'not_organization_install', { fatal: true, facts });
  }
  const owner = user.role === 'owner' || user.role === 'primary_owner';
  const able = admin.isEnterpriseInstall ? owner : owner || user.role === 'admin';
  if (able) return passed('installer', facts);
  return failed('installer', 'not_slack_admin', { fatal: true, facts });
}

function checkScopes(bot: TokenIdentity, admin: TokenIdentity): ConnectionCheck {
  const missing = [
    ...NEEDED_BOT_SCOPES.filter((scope) => !bot.scopes.includes(scope)),
    ...NEEDED_USER_SCOPES.filter((scope) => !admin.scopes.includes(scope)),
  ];
  const facts = { missing: missing.join(', ') };
  return missing.length === 0 ? passed('scopes') : failed('scopes', 'scope_missing', { fatal: false, facts });
}

/** An unknown plan means "probe", not "no" (slack-facts §3.3); so does one that Slack's help makes exceptions for. */
function checkPlan(plan: SlackPlan, read: readonly ConnectionCheck[]): readonly ConnectionCheck[] {
  const probed = read.length > 0 && read.every((check) => check.ok);
  if (plan === 'business_plus' || plan === 'enterprise' || probed) return [passed('plan', { plan })];
  if (plan === 'unknown') return [];
  return [failed('plan', 'slack_plan_missing', { fatal: false, facts: { plan } })];
}

async function checkScim(slack: OpenSlack): Promise<ConnectionCheck> {
  return (await slack.accounts.isReachable())
    ? passed('scim')
    : failed('scim', 'slack_unavailable', { fatal: false });
}

async function checkRead(slack: OpenSlack, holderId: string): Promise<readonly ConnectionCheck[]> {
  try {
    const account = await slack.accounts.readAccount(holderId);
    return [account === null ? failed('read', 'holder_not_found', { fatal: false }) : passed('read')];
  } catch (error) {
    return [failed('read', problemOf(error), { fatal: false })];
  }
}

function problemOf(error: unknown): string {
  if (error instanceof SlackPlanMissing) return 'slack_plan_missing';
  if (error instanceof CredentialsRefused) return 'credentials_refused';
  if (error instanceof ScopeMissing) return 'scope_missing';
  if (error instanceof SlackUnavailable) return 'slack_unavailable';
  if (error instanceof AppError) return error.code;
  throw error;
}
