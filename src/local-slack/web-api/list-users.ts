import { WebApiError } from '../server/web-api-error.ts';
import { readFlag, readNumber, readText } from '../server/web-args.ts';
import type { TokenContext, TokenMethod, WebArgs } from '../server/web-method.ts';
import type { SlackUser } from '../state/slack-user.ts';
import { chooseTeam } from './choose-team.ts';
import { toWebUser } from './to-web-user.ts';
import { viewOf } from './user-view.ts';

/** Slack asks for limits "under 1000". */
const LARGEST_PAGE = 1000;

/** Everybody of one workspace: invited, deactivated and bots included, strangers not. */
export const listUsers: TokenMethod = {
  name: 'users.list',
  tier: 2,
  tokenTypes: ['bot', 'user'],
  scopes: ['users:read'],
  handle(context, args) {
    const team = chooseTeam(context, args);
    const { world } = context;
    const everybody = world.users.ofOrganisation(team.organisationId);
    const limit = readLimit(context, args, everybody.length);
    const page = takePage(everybody, team.id, readCursor(args, everybody.length), limit);
    const view = { ...viewOf(context), withLocale: readFlag(args, 'include_locale') };
    return {
      members: page.users.map((user) => toWebUser(world, user, view)),
      cache_ts: Math.floor(world.clock.now() / 1000),
      response_metadata: { next_cursor: page.next === undefined ? '' : toCursor(page.next) },
    };
  },
};

function readLimit({ world }: TokenContext, args: WebArgs, size: number): number {
  const limit = readNumber(args, 'limit') ?? 0;
  if (!Number.isInteger(limit) || limit < 0) throw new WebApiError('invalid_limit');
  if (limit > 0) return Math.min(limit, LARGEST_PAGE);
  if (size >= world.settings.limitRequiredFrom) throw new WebApiError('limit_required');
  return Number.POSITIVE_INFINITY;
}

interface Page {
  users: SlackUser[];
  /** Where the next page begins; undefined after the last. */
  next?: number;
}

function takePage(everybody: readonly SlackUser[], teamId: string, from: number, limit: number): Page {
  // Slack may return fewer than asked before the end; a client that takes a short page for the last must fail.
  const size = limit > 2 && Number.isFinite(limit) && from % 3 === 0 ? limit - 1 : limit;
  const users: SlackUser[] = [];
  for (let position = from; position < everybody.length; position += 1) {
    const user = everybody[position];
    if (!user?.teamIds.includes(teamId)) continue;
    if (users.length === size) return { users, next: position };
    users.push(user);
  }
  return { users };
}

function toCursor(position: number): string {
  return Buffer.from(`user:${position}`).toString('base64');
}

function readCursor(args: WebArgs, size: number): number {
  const cursor = readText(args, 'cursor');
  if (cursor === undefined) return 0;
  const [, digits] = /^user:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  const position = Number(digits);
  if (digits === undefined || position >= size) throw new WebApiError('invalid_cursor');
  return position;
}
