import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Seat } from '../../../domain/assignment.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { InviteLine } from '../../../use-cases/invite-people.ts';
import { CALLBACKS, ELEMENT, INPUTS } from '../../action-ids.ts';
import { context, divider, section } from '../build/blocks.ts';
import { input, textInput } from '../build/inputs.ts';
import { modal } from '../build/modal.ts';
import { LIMITS } from '../limits.ts';
import { dayInput, reasonInput, seatInput } from '../parts/common-inputs.ts';
import { inviteGroups } from '../parts/invite-groups.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';

export interface InviteModel {
  /** As they were pasted. */
  readonly emails: string;
  readonly seat: Seat;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly note: string | null;
  /** The Slack plan has guest seats by SCIM: Enterprise. */
  readonly guestSeats: boolean;
  /** What would happen to each address; null before it was checked. */
  readonly checked: {
    readonly lines: readonly InviteLine[];
    /** Domains that nobody in the directory has. */
    readonly unknownDomains: readonly string[];
    /** Short hash of the addresses, so that others typed since are checked again. */
    readonly digest: string;
  } | null;
}

export const inviteMetadata = createMetadataCodec(z.object({ checked: z.string().max(64).nullable() }));

/** Who, with which seat, from when to when. Checked first where something is special about an address. */
export function inviteView(texts: Texts, model: InviteModel): ModalView {
  const t = texts.invite;
  return modal({
    callbackId: CALLBACKS.invite,
    title: t.title,
    close: texts.buttons.cancel,
    submit: t.submit,
    metadata: inviteMetadata.encode({ checked: model.checked?.digest ?? null }),
    blocks: [
      ...findings(texts, model),
      emailsInput(texts, model),
      model.guestSeats ? seatInput(texts, t.seatLabel, model.seat) : context(t.guestNote),
      dayInput(INPUTS.from, t.fromLabel, model.from),
      dayInput(INPUTS.until, t.untilLabel, model.until),
      reasonInput(INPUTS.note, { label: t.noteLabel, hint: t.noteHint }, model.note, true),
      context(t.what),
    ],
  });
}

function findings(texts: Texts, { checked }: InviteModel): KnownBlock[] {
  if (checked === null) return [];
  const t = texts.invite;
  const domains = checked.unknownDomains.slice(0, 5);
  return [
    section(mrkdwn`*${t.checkedTitle}*`),
    ...inviteGroups(texts, checked.lines),
    ...domains.map((domain) => section(`🔎 ${t.unknownDomain(showLabel(domain))}`)),
    divider(),
  ];
}

function emailsInput(texts: Texts, { emails }: InviteModel): InputBlock {
  const t = texts.invite;
  const element = textInput(ELEMENT, {
    initial: emails,
    multiline: true,
    placeholder: t.emailsPlaceholder,
    maxLength: LIMITS.initialValue,
  });
  return input(INPUTS.emails, t.emailsLabel, element, { hint: t.emailsHint });
}
