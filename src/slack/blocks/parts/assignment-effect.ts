import type { KnownBlock } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { context, divider, section } from '../build/blocks.ts';
import { joinMrkdwn, mrkdwn } from '../text/mrkdwn.ts';

/** What a change of assignments would do to people: shown before it is saved. */
export type AssignmentEffect =
  /** Nothing chosen yet, or still being counted. */
  | { readonly kind: 'unknown' }
  /** Rollcall changes nothing in this app. */
  | { readonly kind: 'other_app' }
  | {
      readonly kind: 'counted';
      readonly gains: number;
      readonly loses: number;
      /** So many that the guard will hold them (G3, G8). */
      readonly held: boolean;
    };

export function effectBlocks(texts: Texts, effect: AssignmentEffect): KnownBlock[] {
  const t = texts.assign;
  switch (effect.kind) {
    case 'unknown':
      return [divider(), context(t.counting)];
    case 'other_app':
      return [divider(), context(t.otherApp)];
    case 'counted':
      return [divider(), section(counted(texts, effect)), ...(effect.held ? [context(`⏸ ${t.held}`)] : [])];
  }
}

function counted(texts: Texts, { gains, loses }: { readonly gains: number; readonly loses: number }) {
  const t = texts.assign;
  const lines = [
    ...(gains > 0 ? [mrkdwn`🟢 ${t.gains(gains)}`] : []),
    ...(loses > 0 ? [mrkdwn`🔴 ${t.loses(loses)}`] : []),
  ];
  return joinMrkdwn([mrkdwn`*${t.effectTitle}*`, ...(lines.length === 0 ? [t.noEffect] : lines)], '\n');
}
