import type { SectionBlock } from '@slack/types';
import type { Rename } from '../../../domain/rename.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { plain } from '../build/text-objects.ts';
import { LIMITS } from '../limits.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';

/** A unit or group that a file may only have renamed (G9), with the button that says so. */
export function renameLine(texts: Texts, rename: Rename, mayDecide: boolean): SectionBlock {
  const t = texts.renames;
  const [from, to] = [showLabel(rename.from.name), showLabel(rename.to.name)];
  const text = mrkdwn`🔀 *${t.question(from, to)}*\n${t.shared(rename.shared, rename.lost)}`;
  return section(text, mayDecide ? renamedButton(texts, rename, from, to) : undefined);
}

function renamedButton(texts: Texts, { assignmentId, from, to }: Rename, fromName: string, toName: string) {
  const t = texts.renames;
  return button(t.renamed, actionId(ACTIONS.confirmRename, `${assignmentId}.${from.id}`), {
    value: encodeActionValue({ to: 'rename', assignmentId, fromId: from.id, toId: to.id }),
    spoken: t.question(fromName, toName),
    confirm: {
      title: plain(t.title, LIMITS.confirmTitle),
      text: plain(t.effect(fromName, toName), LIMITS.confirmText),
      confirm: plain(t.renamed, LIMITS.confirmButton),
      deny: plain(texts.buttons.cancel, LIMITS.confirmButton),
    },
  });
}
