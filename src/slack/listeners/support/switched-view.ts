import type { ModalView } from '@slack/types';
import { describeHold } from '../../../texts/describe-hold.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { CarriedOut } from '../../../use-cases/carry-out.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';

/** What came of an activation or deactivation: it runs, it waits and why, or nothing was left to do. */
export function switchedView(
  texts: Texts,
  change: 'activate' | 'deactivate',
  name: string,
  { run, operations }: CarriedOut,
): ModalView {
  const t = texts[change];
  if (run !== null) return noticeView(texts, { kind: 'done', text: { title: t.started(name), next: '' } });
  const hold = operations.find((operation) => operation.hold !== null)?.hold ?? null;
  if (hold === null) return noticeView(texts, { kind: 'done', text: texts.errors.byCode.already_done() });
  return noticeView(texts, {
    kind: 'done',
    text: { title: t.noted, next: t.held(describeHold(texts, hold)) },
  });
}
