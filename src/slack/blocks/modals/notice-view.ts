import type { ModalView } from '@slack/types';
import type { ErrorText } from '../../../texts/error-text.ts';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { mrkdwn } from '../text/mrkdwn.ts';

export interface NoticeModel {
  readonly kind: 'error' | 'refused' | 'done';
  /** What happened and what to do now; of a fault: `describeError`. */
  readonly text: ErrorText;
}

const SIGNS = { error: '⚠️', refused: '🙅', done: '✅' } as const;

/** Says one thing and what to do now. */
export function noticeView(texts: Texts, { kind, text }: NoticeModel): ModalView {
  const titles = {
    error: texts.notices.errorTitle,
    refused: texts.refusals.title,
    done: texts.notices.doneTitle,
  };
  return modal({
    callbackId: CALLBACKS.notice,
    title: titles[kind],
    close: texts.buttons.close,
    blocks: [section(mrkdwn`${SIGNS[kind]} *${text.title}*\n${text.next}`)],
  });
}
