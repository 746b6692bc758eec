import type { ModalView } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import type { EntitlementShift } from '../../../use-cases/refresh-entitlements.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';

/** What a change of assignments moved, and that the comparison follows at once. */
export function assignedView(texts: Texts, { gains, loses }: EntitlementShift): ModalView {
  const t = texts.assign;
  const moved = [
    ...(gains > 0 ? [`${t.gains(gains)}.`] : []),
    ...(loses > 0 ? [`${t.loses(loses)}.`] : []),
    ...(gains + loses === 0 ? [t.noEffect] : [t.comparing]),
  ];
  return noticeView(texts, { kind: 'done', text: { title: t.saved, next: moved.join(' ') } });
}
