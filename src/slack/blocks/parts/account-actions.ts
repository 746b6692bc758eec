import type { Button, KnownBlock } from '@slack/types';
import { describeErrorCode } from '../../../texts/describe-error.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, context } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import type { Possibility } from '../modals/account-model.ts';

interface Switchable {
  readonly account: { readonly id: string };
  readonly activate: Possibility;
  readonly deactivate: Possibility;
}

/** The possible actions as buttons, and for each of the others why it is not possible. */
export function switchButtons(texts: Texts, { account, activate, deactivate }: Switchable): KnownBlock[] {
  const value = encodeActionValue({ to: 'account', id: account.id });
  const buttons: Button[] = [];
  if (activate.possible)
    buttons.push(button(texts.buttons.activate, ACTIONS.openActivate, { value, style: 'primary' }));
  if (deactivate.possible)
    buttons.push(button(texts.buttons.deactivate, ACTIONS.openDeactivate, { value, style: 'danger' }));
  const impossible = [
    ...whyNot(texts, texts.buttons.activate, activate),
    ...whyNot(texts, texts.buttons.deactivate, deactivate),
  ];
  return [
    ...(buttons.length === 0 ? [] : [actions('switch', buttons)]),
    ...impossible.map((sentence) => context(sentence)),
  ];
}

function whyNot(texts: Texts, action: string, possibility: Possibility): readonly string[] {
  if (possibility.possible) return [];
  const known = describeErrorCode(texts, possibility.code);
  const why = known === null ? possibility.code : `${known.title} ${known.next}`;
  return [texts.account.cannot(action, why)];
}
