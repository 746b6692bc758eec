import type { Warning, WarningKind } from '../../../domain/warning.ts';
import { describeWarning } from '../../../texts/describe-warning.ts';
import type { Texts } from '../../../texts/texts.ts';
import { type Message, message } from '../build/message.ts';
import { warningSection } from '../parts/warning-section.ts';
import { doneMessage } from './notice-message.ts';

export function warningMessage(texts: Texts, warning: Warning, connectUrl: string | null): Message {
  const { title, next } = describeWarning(texts, warning);
  return message(`${title} ${next}`, [warningSection(texts, warning, connectUrl)]);
}

/** The same message once it is settled, so that nobody goes after what is done. */
export function warningOverMessage(texts: Texts, kind: WarningKind, source: string): Message {
  return doneMessage(texts.warnings.over[kind](source));
}
