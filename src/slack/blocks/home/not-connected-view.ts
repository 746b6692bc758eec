import type { HomeView } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { actions, header, section } from '../build/blocks.ts';
import { connectButton } from '../parts/connection-line.ts';
import { joinMrkdwn, mrkdwn } from '../text/mrkdwn.ts';

export interface NotConnectedModel {
  /** Leads to Slack's consent page; null where tokens are given by hand. */
  readonly connectUrl: string | null;
  /** Owners and admins of the Slack team. */
  readonly mayConnect: boolean;
}

/** Before anybody has connected: what Rollcall is, what connecting takes, and the button. */
export function notConnectedView(texts: Texts, model: NotConnectedModel): HomeView {
  const t = texts.home;
  const steps = t.notConnectedSteps.map((step) => mrkdwn`• ${step}`);
  return {
    type: 'home',
    callback_id: CALLBACKS.home,
    blocks: [
      header(t.notConnectedTitle),
      section(t.notConnectedText),
      section(joinMrkdwn(steps, '\n')),
      model.mayConnect
        ? actions('connect', [connectButton(texts, model.connectUrl)])
        : section(t.connectNotYours),
    ],
  } satisfies HomeView;
}
