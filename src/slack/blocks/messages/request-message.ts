import type { AccessRequest } from '../../../domain/access-request.ts';
import type { Texts } from '../../../texts/texts.ts';
import { section } from '../build/blocks.ts';
import { type Message, message } from '../build/message.ts';
import { requestSection } from '../parts/request-section.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showName } from '../text/show-name.ts';

/** To whoever may decide: what is asked for, and once it is decided, by whom. */
export function requestMessage(texts: Texts, request: AccessRequest): Message {
  const { decided } = request;
  const asker = showName(texts, request.asker.name);
  const asks = texts.invite.access.asks(asker, showEmail(texts, request.email));
  if (decided === null) return message(asks, requestSection(texts, request, true));
  const said = decisionText(texts, request);
  return message(said, [section(mrkdwn`🙋 ${asks}\n${signOf(request)} *${said}*`)]);
}

/** To whoever asked. */
export function requestDecidedMessage(texts: Texts, request: AccessRequest): Message {
  const said = decisionText(texts, request);
  const next = request.decided?.decision === 'declined' ? `\n${texts.invite.access.declinedNext}` : '';
  return message(said, [section(mrkdwn`${signOf(request)} *${said}*${next}`)]);
}

function decisionText(texts: Texts, { decided, email }: AccessRequest): string {
  const t = texts.invite.access;
  const by = showName(texts, decided?.by ?? '');
  const address = showEmail(texts, email);
  return decided?.decision === 'granted' ? t.granted(by, address) : t.declined(by, address);
}

function signOf({ decided }: AccessRequest): string {
  return decided?.decision === 'granted' ? '✅' : '🚫';
}
