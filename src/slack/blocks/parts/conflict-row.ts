import type { KnownBlock } from '@slack/types';
import type { SourceConflict } from '../../../ports/source-conflicts.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { context, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { showLabel } from '../text/show-name.ts';

/** Two sources that have the same people, with the button that decides; claims that nobody can hand over (D4). */
export function conflictRow(texts: Texts, conflict: SourceConflict): KnownBlock[] {
  const t = texts.conflicts;
  const { fromId, toId, people, apart } = conflict;
  const [from, to] = [showLabel(conflict.fromName), showLabel(conflict.toName)];
  const value = encodeActionValue({ to: 'conflict', fromId, toId });
  const id = `${ACTIONS.openConflict}.${fromId}.${toId}`;
  return [
    ...(people > 0
      ? [section(`⚠️ ${t.row(from, to, people)}`, button(t.decide, id, { value, style: 'primary' }))]
      : []),
    ...(apart > 0 ? [context(`⚠️ ${t.apart(to, apart)}`)] : []),
  ];
}
