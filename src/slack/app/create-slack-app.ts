import { App, type CustomRoute, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Log } from '../../ports/log.ts';
import { toSlackLogger } from '../web/to-slack-logger.ts';
import { type AuthorizePorts, createAuthorize } from './create-authorize.ts';

export interface SlackAppDeps {
  readonly ports: AuthorizePorts;
  readonly signingSecret: string | null;
  /** Socket Mode where set: requests come over a socket that Rollcall opens, and need no signature. */
  readonly appToken: string | null;
  readonly clientOptions: WebClientOptions;
  readonly routes: readonly CustomRoute[];
  /** Where the routes are served in Socket Mode; over HTTP the caller says so at `start`. */
  readonly port: number;
  readonly log: Log;
}

/** What Slack sends is small; an import's file comes by its own way. Bolt's default is 4 MB. */
const MOST_BODY_BYTES = 1_000_000;

/** A Bolt app without listeners: where requests come from and whose token answers them. */
export function createSlackApp(deps: SlackAppDeps): App {
  return new App({
    receiver: createReceiver(deps),
    authorize: createAuthorize(deps.ports),
    clientOptions: deps.clientOptions,
    logger: toSlackLogger(deps.log),
    // The default, that a function's own token is used, belongs to workflow steps; Rollcall has none.
    attachFunctionToken: false,
    extendedErrorHandler: true, // the handler needs the payload to know where the person can be told
  });
}

function createReceiver({
  appToken,
  signingSecret,
  clientOptions,
  routes,
  port,
  log,
}: SlackAppDeps): Receiver {
  const logger = toSlackLogger(log);
  const customRoutes = [...routes];
  if (appToken !== null) {
    // A receiver that is built by hand does not get App's clientOptions: pass them here too.
    return new SocketModeReceiver({
      appToken,
      logger,
      customRoutes,
      installerOptions: { clientOptions, port },
    });
  }
  return new HTTPReceiver({
    signingSecret: signingSecret ?? '',
    logger,
    customRoutes,
    bodyLimit: MOST_BODY_BYTES,
    unhandledRequestTimeoutMillis: 3_001,
  });
}
