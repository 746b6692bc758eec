import type { Button, SectionBlock } from '@slack/types';
import type { Connection } from '../../../domain/connection.ts';
import { describeErrorCode } from '../../../texts/describe-error.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { showLabel } from '../text/show-name.ts';

/** The state of the connection, as the header of the Home tab and the status card show it. */
export interface ConnectionModel {
  /** Null: nobody connected yet. */
  readonly connection: Connection | null;
  /** `problem` of the first failing check of the last verification; null: none known. */
  readonly problem: string | null;
  /** Leads to Slack's consent page; null where tokens were given by hand. */
  readonly connectUrl: string | null;
  /** Owners of Rollcall; while nobody is connected, owners and admins of Slack. They get the button. */
  readonly mayConfigure: boolean;
}

type Fix = 'connect' | 'verify' | 'upgrade' | 'switch_on' | null;

/** One line, and at its side the one button that fixes it. */
export function connectionLine(texts: Texts, model: ConnectionModel): SectionBlock {
  const { sign, text, fix } = stateOf(texts, model);
  const accessory = model.mayConfigure ? fixButton(texts, model, fix) : undefined;
  return section(`${sign} ${text}`, accessory);
}

interface State {
  readonly sign: string;
  readonly text: string;
  readonly fix: Fix;
}

function stateOf(texts: Texts, { connection, problem }: ConnectionModel): State {
  const t = texts.connection;
  if (connection === null || connection.state === 'pending')
    return { sign: '⚪', text: t.notConnected, fix: 'connect' };
  if (connection.state === 'disconnected') return { sign: '⚪', text: t.disconnected, fix: 'connect' };
  if (connection.state === 'broken') return brokenState(texts, connection, problem);
  if (connection.quarantine !== null) {
    const { until, why } = connection.quarantine;
    return { sign: '🟠', text: t.paused(until, showLabel(why)), fix: 'verify' };
  }
  const team = showLabel(connection.name);
  if (!connection.provisioning.on) return { sign: '🟡', text: t.off(team), fix: 'switch_on' };
  if (connection.reviewedAt === null) return { sign: '🟡', text: t.firstReview(team), fix: null };
  return { sign: '🟢', text: t.connected(team, texts.words.slackPlan[connection.slackPlan]), fix: null };
}

function brokenState(texts: Texts, connection: Connection, problem: string | null): State {
  const t = texts.connection;
  switch (problem) {
    case 'slack_plan_missing':
      return {
        sign: '🔴',
        text: t.upgradeNeeded(texts.words.slackPlan[connection.slackPlan]),
        fix: 'upgrade',
      };
    case 'wrong_workspace':
      return { sign: '🔴', text: t.wrongWorkspace, fix: 'connect' };
    case 'slack_unavailable':
      return { sign: '🟠', text: sentenceOf(texts, problem), fix: 'verify' };
    case null:
      return { sign: '🔴', text: t.broken, fix: 'verify' };
    default:
      return { sign: '🔴', text: `${t.broken} ${sentenceOf(texts, problem)}`, fix: 'connect' };
  }
}

function sentenceOf(texts: Texts, problem: string): string {
  const { title, next } = describeErrorCode(texts, problem) ?? texts.errors.failedCheck;
  return `${title} ${next}`;
}

function fixButton(texts: Texts, model: ConnectionModel, fix: Fix): Button | undefined {
  const t = texts.connection;
  switch (fix) {
    case null:
      return undefined;
    case 'connect':
      return connectButton(texts, model.connectUrl);
    case 'verify':
      return button(t.verify, ACTIONS.verify);
    case 'upgrade':
      return button(t.upgrade, ACTIONS.verify);
    case 'switch_on':
      return button(t.switchOn, ACTIONS.provisioning, {
        value: encodeActionValue({ to: 'switch', on: true }),
      });
  }
}

/** Where tokens were given by hand there is no consent page: verifying reads them again. */
export function connectButton(texts: Texts, url: string | null): Button {
  return url === null
    ? button(texts.connection.verify, ACTIONS.verify)
    : button(texts.connection.connect, ACTIONS.connect, { style: 'primary', url });
}
