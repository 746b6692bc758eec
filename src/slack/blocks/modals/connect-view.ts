import type { KnownBlock, ModalView } from '@slack/types';
import type { ConnectionCheck } from '../../../domain/connection-check.ts';
import { describeCheck } from '../../../texts/describe-check.ts';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { actions, section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { connectButton } from '../parts/connection-line.ts';
import { joinMrkdwn, type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showName } from '../text/show-name.ts';

export interface ConnectModel {
  readonly connectUrl: string | null;
  /** Who is going to be the token's holder: the viewer. */
  readonly holderName: string;
  /** Of the last verification; empty before the first. */
  readonly checks: readonly ConnectionCheck[];
}

/** What connecting takes, who it will rest on, then Slack's own page; after it the check list. */
export function connectView(texts: Texts, model: ConnectModel): ModalView {
  const blocks = model.checks.length === 0 ? before(texts, model) : after(texts, model);
  return modal({
    callbackId: CALLBACKS.connect,
    title: texts.connect.title,
    close: texts.buttons.close,
    blocks,
  });
}

function before(texts: Texts, model: ConnectModel): KnownBlock[] {
  const t = texts.connect;
  const needs = t.needs.map((need) => mrkdwn`• ${need}`);
  return [
    section(mrkdwn`*${t.needsTitle}*`),
    section(joinMrkdwn(needs, '\n')),
    section(t.holder(showName(texts, model.holderName))),
    actions('connect', [connectButton(texts, model.connectUrl)]),
  ];
}

function after(texts: Texts, model: ConnectModel): KnownBlock[] {
  const well = model.checks.every(({ ok }) => ok);
  const kept = !model.checks.some(({ fatal }) => fatal);
  return [
    ...checkLines(texts, model.checks),
    section(verdict(texts, well, kept)),
    ...again(texts, model, well),
  ];
}

function verdict(texts: Texts, well: boolean, kept: boolean): string {
  if (well) return `✅ ${texts.connect.allWell}`;
  return kept ? texts.connection.broken : texts.connect.notKept;
}

function again(texts: Texts, model: ConnectModel, well: boolean): KnownBlock[] {
  return well ? [] : [actions('connect', [connectButton(texts, model.connectUrl)])];
}

/** One line each; a failing one says what to do. */
function checkLines(texts: Texts, checks: readonly ConnectionCheck[]): KnownBlock[] {
  const lines = checks.map((check): Mrkdwn => {
    const { name, problem } = describeCheck(texts, check);
    return problem === null ? mrkdwn`✅ ${name}` : mrkdwn`❌ *${name}*: ${problem.title} ${problem.next}`;
  });
  return lines.map((line) => section(line));
}
