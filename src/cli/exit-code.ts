import { AppError } from '../domain/app-error.ts';

/** interfaces.md, Exit codes. */
export const EXIT = { done: 0, failed: 1, usage: 2, held: 3, notConnected: 4 } as const;

const NOT_CONNECTED: ReadonlySet<string> = new Set([
  'not_connected',
  'credentials_refused',
  'slack_plan_missing',
  'wrong_workspace',
  'tokens_of_two_teams',
  'not_slack_admin',
  'not_organization_install',
  'scope_missing',
]);

const USAGE: ReadonlySet<string> = new Set([
  'wrong_usage',
  'team_needed',
  'team_unknown',
  'config_invalid',
  'pull_unconfigured',
  'pull_misconfigured',
  'keys_invalid',
]);

/** The exit code that a fault ends a command with. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof AppError)) return EXIT.failed;
  if (NOT_CONNECTED.has(error.code)) return EXIT.notConnected;
  return USAGE.has(error.code) ? EXIT.usage : EXIT.failed;
}
