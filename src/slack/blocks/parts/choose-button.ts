import type { Button } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { encodeActionValue } from '../action-value.ts';
import { button } from '../build/elements.ts';
import { showName } from '../text/show-name.ts';

/** No mail system takes longer addresses (RFC 5321 §4.5.3.1.3), so a longer one is nobody's. */
const LONGEST_EMAIL = 254;

/** Goes on with this account, or with this email where there is none. */
export function chooseButton(
  texts: Texts,
  actionId: string,
  verb: string,
  match: { readonly accountId: string | null; readonly email: string; readonly name: string },
): Button {
  const email = match.email.slice(0, LONGEST_EMAIL);
  return button(texts.notices.choose, actionId, {
    value: encodeActionValue({ to: 'chosen', verb, id: match.accountId, email }),
    spoken: `${texts.notices.choose}: ${showName(texts, match.name)}`,
  });
}
