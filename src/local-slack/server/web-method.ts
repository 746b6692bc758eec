import type { AccessToken, TokenType } from '../state/access-token.ts';
import type { Organisation, Team } from '../state/organisation.ts';
import type { SlackUser } from '../state/slack-user.ts';
import type { World } from '../state/world.ts';
import type { LocalRequest } from './local-request.ts';

/** Slack's tiers: 1, 20, 50, 100 calls a minute; "special" is generous. */
export type Tier = 1 | 2 | 3 | 4 | 'special';

/** A budget of its own, such as chat.postMessage's one a second for each channel. */
interface OwnBudget {
  perMinute: number;
  burst: number;
  keyOf?: (args: WebArgs) => string;
}

/** As sent: JSON bodies keep their types, forms bring text. Read them with the functions of `web-args.ts`. */
export type WebArgs = Readonly<Record<string, unknown>>;

/** What a method without a token gets. */
export interface OpenContext {
  world: World;
  request: LocalRequest;
  /** Where this Slack is reached, without a trailing slash. */
  baseUrl: string;
}

export interface TokenContext extends OpenContext {
  token: AccessToken;
  /** The bot user or the person; undefined for app-level tokens. */
  caller: SlackUser | undefined;
  organisation: Organisation;
  /** Undefined for organisation-wide tokens. */
  team: Team | undefined;
}

type WebAnswer = Record<string, unknown>;

interface MethodRow {
  /** `users.list` */
  name: string;
  tier: Tier | OwnBudget;
}

/** A method that asks for a token. `scopes`: one of them is enough; none means that any token will do. */
export interface TokenMethod extends MethodRow {
  tokenTypes: readonly TokenType[];
  scopes: readonly string[];
  /** What is returned goes out with `ok: true`; throw a WebApiError to refuse. */
  handle(context: TokenContext, args: WebArgs): WebAnswer | Promise<WebAnswer>;
}

/** A method that asks for no token (oauth.v2.access, blocks.validate). */
export interface OpenMethod extends MethodRow {
  tokenTypes: 'none';
  handle(context: OpenContext, args: WebArgs): WebAnswer | Promise<WebAnswer>;
}

export type WebMethod = TokenMethod | OpenMethod;
