import type { KnownBlock, ModalView, SectionBlock } from '@slack/types';
import type { InviteOutcome } from '../../../texts/en/modals/invite.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId, CALLBACKS } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { modal } from '../build/modal.ts';
import { inviteGroups } from '../parts/invite-groups.ts';
import { showEmail } from '../text/show-name.ts';

export interface InviteResult {
  readonly email: string;
  readonly accountId: string | null;
  /** `invite` and `inactive`: on the way. `held`: waits for a decision. `off`: provisioning is off. */
  readonly verdict: InviteOutcome;
}

export interface InviteResultModel {
  readonly results: readonly InviteResult[];
}

const MOST_BUTTONS = 10;

/** What became of each address, and the way on where there is one. */
export function inviteResultView(texts: Texts, { results }: InviteResultModel): ModalView {
  const t = texts.invite;
  const sent = results.filter(({ verdict }) => verdict === 'invite' || verdict === 'inactive').length;
  return modal({
    callbackId: CALLBACKS.inviteResult,
    title: t.resultTitle,
    close: texts.buttons.done,
    blocks: [
      section(sent > 0 ? `✅ ${t.resultSome(sent)}` : t.resultNone),
      ...inviteGroups(texts, results),
      ...wayOn(texts, results),
    ],
  });
}

/** Whom the directory says no about: an approver may activate them for a time (D3). */
function wayOn(texts: Texts, results: readonly InviteResult[]): KnownBlock[] {
  return results
    .flatMap(({ email, accountId, verdict }) =>
      verdict === 'directory_says_no' && accountId !== null ? [{ email, accountId }] : [],
    )
    .slice(0, MOST_BUTTONS)
    .map((one, index) => activateRow(texts, one, index));
}

function activateRow(
  texts: Texts,
  { email, accountId }: { readonly email: string; readonly accountId: string },
  index: number,
): SectionBlock {
  const open = button(texts.buttons.activate, actionId(ACTIONS.openActivate, String(index)), {
    value: encodeActionValue({ to: 'account', id: accountId }),
    spoken: `${texts.buttons.activate}: ${showEmail(texts, email)}`,
  });
  return section(showEmail(texts, email), open);
}
