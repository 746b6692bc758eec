import type { Log } from '../../ports/log.ts';
import type { MessageIndex } from '../../ports/message-index.ts';
import type { Notifier } from '../../ports/notifier.ts';
import type { Ports } from '../../ports/ports.ts';
import type { WebClientDeps } from '../web/web-client-options.ts';
import { createMessenger, type Messenger } from './create-messenger.ts';
import { tellAboutHolds } from './tell-about-holds.ts';
import { tellAboutQuarantine } from './tell-about-quarantine.ts';
import { tellAboutReceipts } from './tell-about-receipts.ts';
import { tellAboutRequest } from './tell-about-request.ts';
import { createRunTeller } from './tell-about-run.ts';
import { createWarningTeller } from './tell-about-warnings.ts';

export interface SlackNotifierDeps {
  readonly web: WebClientDeps;
  readonly messages: MessageIndex;
  readonly log: Log;
  /** Leads to Slack's consent page; null where tokens were given by hand. */
  readonly connectUrl: string | null;
  /** Late, because the ports hold this notifier. */
  readonly ports: () => Ports;
}

/** What a notice needs: who is connected, and the way to rewrite what was said before. */
export interface NoticeDeps {
  readonly ports: Ports;
  readonly messenger: Messenger;
  readonly connectUrl: string | null;
}

type Tell = (notice: NoticeDeps) => Promise<void>;

/** Tells people in Slack. A notice that does not get through never stops what it is about: it is logged. */
export function createSlackNotifier(deps: SlackNotifierDeps): Notifier {
  const turns = new Map<string, Promise<void>>();
  const tryTo = async (connectionId: string, tell: Tell) => {
    try {
      const ports = deps.ports();
      const bot = await ports.installations.readBotToken(connectionId);
      if (bot === null) return;
      const messenger = createMessenger({ ...deps, connectionId, token: bot.token });
      await tell({ ports, messenger, connectUrl: deps.connectUrl });
    } catch (error) {
      deps.log.warn({ err: error, connectionId }, 'people could not be told');
    }
  };
  // One after the other: two at once would both find no message, and both would post one (H1).
  const attempt = (connectionId: string, tell: Tell) => {
    const turn = (turns.get(connectionId) ?? Promise.resolve()).then(() => tryTo(connectionId, tell));
    turns.set(connectionId, turn);
    return turn;
  };
  const tellAboutRun = createRunTeller();
  const tellAboutWarnings = createWarningTeller();
  return {
    holdsChanged: (connectionId, open) =>
      attempt(connectionId, (notice) => tellAboutHolds(notice, connectionId, open)),
    runProgress: (connectionId, runId) =>
      attempt(connectionId, (notice) => tellAboutRun(notice, connectionId, runId)),
    receiptsBroken: (connectionId, firstBad) =>
      attempt(connectionId, (notice) => tellAboutReceipts(notice, connectionId, firstBad)),
    warningsChanged: (connectionId, warnings) =>
      attempt(connectionId, (notice) => tellAboutWarnings(notice, connectionId, warnings)),
    accessRequested: (connectionId, request) =>
      attempt(connectionId, (notice) => tellAboutRequest(notice, connectionId, request)),
    quarantined: (connectionId, why, until) =>
      attempt(connectionId, (notice) => tellAboutQuarantine(notice, connectionId, { why, until })),
  };
}
