import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import { type CallbackOptions, type Installation, InstallProvider, type OrgInstallation } from '@slack/oauth';
import type { WebClientOptions } from '@slack/web-api';
import { AppError } from '../../domain/app-error.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OAuthStates } from '../../ports/installations.ts';
import type { Log } from '../../ports/log.ts';
import { describeError } from '../../texts/describe-error.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ConnectResult } from '../../use-cases/connect.ts';
import { toSlackLogger } from '../web/to-slack-logger.ts';
import { readBrowserCookie, setBrowserCookie } from './browser-cookie.ts';
import { checkListHtml } from './check-list.ts';
import { createStateStore } from './create-state-store.ts';
import { escapeHtml, sendPage } from './html-page.ts';
import { AdminTokenMissing, OAuthDenied, OAuthStateInvalid } from './oauth-errors.ts';

export interface InstallDeps {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly authorizeUrl: string;
  readonly publicUrl: string;
  readonly scopes: { readonly bot: readonly string[]; readonly user: readonly string[] };
  readonly clientOptions: WebClientOptions;
  readonly states: OAuthStates;
  readonly clock: Clock;
  readonly newState: () => string;
  readonly texts: Texts;
  readonly log: Log;
  /** Verifies and keeps the tokens; answers the check list. */
  connect(tokens: { readonly botToken: string; readonly adminToken: string }): Promise<ConnectResult>;
}

/** `GET /slack/install` and `GET /slack/oauth_redirect`: Slack's consent page, then the check list. */
export function createInstallRoutes(deps: InstallDeps): CustomRoute[] {
  return [
    {
      path: '/slack/install',
      method: 'GET',
      handler: (request, response) => void install(deps, request, response),
    },
    {
      path: '/slack/oauth_redirect',
      method: 'GET',
      handler: (request, response) => void callback(deps, request, response),
    },
  ];
}

async function install(deps: InstallDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const browser = deps.newState();
  setBrowserCookie(response, browser, deps.publicUrl.startsWith('https:'));
  await createProvider(deps, browser, null).handleInstallPath(request, response, {}, installOptions(deps));
}

async function callback(
  deps: InstallDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const results: ConnectResult[] = [];
  const provider = createProvider(deps, readBrowserCookie(request), results);
  const options: CallbackOptions = {
    success: () => showResult(deps, response, results[0]),
    failure: (error) => showFailure(deps, response, error),
  };
  await provider.handleCallback(request, response, options, installOptions(deps));
}

/** One for each request: its state store knows this browser only. It keeps no state of its own. */
function createProvider(
  deps: InstallDeps,
  browser: string,
  results: ConnectResult[] | null,
): InstallProvider {
  const { states, clock, newState, clientId, clientSecret, authorizeUrl, clientOptions, log } = deps;
  return new InstallProvider({
    clientId,
    clientSecret,
    authorizationUrl: authorizeUrl,
    clientOptions,
    directInstall: true,
    logger: toSlackLogger(log),
    stateStore: createStateStore({ states, clock, newState, installOptions: installOptions(deps) }, browser),
    installationStore: {
      storeInstallation: async (installation) =>
        void results?.push(await deps.connect(tokensOf(installation))),
      fetchInstallation: () => Promise.reject(new Error('tokens are read from the connection')),
    },
  });
}

function installOptions({ scopes, publicUrl }: InstallDeps) {
  return {
    scopes: [...scopes.bot],
    userScopes: [...scopes.user],
    redirectUri: new URL('/slack/oauth_redirect', publicUrl).href,
  };
}

function tokensOf(installation: Installation | OrgInstallation) {
  const botToken = installation.bot?.token;
  const adminToken = installation.user.token;
  if (botToken === undefined || adminToken === undefined) {
    throw new AdminTokenMissing('the consent gave no admin token', { userId: installation.user.id });
  }
  return { botToken, adminToken };
}

function showResult(deps: InstallDeps, response: ServerResponse, result: ConnectResult | undefined): void {
  const { texts } = deps;
  if (result === undefined) {
    showFailure(deps, response, new OAuthDenied('nothing was stored'));
    return;
  }
  const kept = result.connection !== null;
  const title = kept ? texts.connection.installedTitle : texts.connection.refusedTitle;
  const next = kept ? texts.connection.installedNext : texts.connection.refusedNext;
  sendPage(
    response,
    kept ? 200 : 403,
    title,
    `${checkListHtml(texts, result.checks)}<p>${escapeHtml(next)}</p>`,
  );
}

function showFailure(deps: InstallDeps, response: ServerResponse, error: Error): void {
  const known = toAppError(error);
  deps.log.warn({ err: known }, 'connecting did not work');
  const { title, next } = describeError(deps.texts, known, 'oauth');
  const again = `<p><a href="/slack/install">${escapeHtml(deps.texts.connection.connect)}</a></p>`;
  sendPage(response, 400, title, `<p>${escapeHtml(next)}</p>${again}`);
}

/** @slack/oauth has its own error codes; people get our sentences. */
function toAppError(error: Error & { readonly code?: string }): Error {
  if (error instanceof AppError) return error;
  if (
    error.code === 'slack_oauth_installer_authorization_error' ||
    error.code === 'slack_oauth_missing_code'
  ) {
    return new OAuthDenied('the consent was not given', {}, { cause: error });
  }
  if (error.code === 'slack_oauth_invalid_state' || error.code === 'slack_oauth_missing_state') {
    return new OAuthStateInvalid('the state does not fit this browser', {}, { cause: error });
  }
  return error;
}
