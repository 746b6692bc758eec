import type {
  ActionsBlock,
  ActionsBlockElement,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  SectionBlock,
  SectionBlockAccessory,
} from '@slack/types';
import { LIMITS } from '../limits.ts';
import type { Mrkdwn } from '../text/mrkdwn.ts';
import { formatted, plain } from './text-objects.ts';

/** A paragraph, with at most one element at its side. Strings are shown as they are. */
export function section(text: string | Mrkdwn, accessory?: SectionBlockAccessory): SectionBlock {
  return {
    type: 'section',
    text: typeof text === 'string' ? plain(text, LIMITS.sectionText) : formatted(text),
    ...(accessory === undefined ? {} : { accessory }),
  };
}

/** Up to ten short facts in two columns. */
export function fields(facts: readonly Mrkdwn[]): SectionBlock {
  return { type: 'section', fields: facts.slice(0, 10).map((fact) => formatted(fact, LIMITS.fieldText)) };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, LIMITS.headerText) };
}

/** A small grey line. */
export function context(text: string | Mrkdwn): ContextBlock {
  const element =
    typeof text === 'string' ? plain(text, LIMITS.contextText) : formatted(text, LIMITS.contextText);
  return { type: 'context', elements: [element] };
}

/** A row of buttons and menus. */
export function actions(blockId: string, elements: readonly ActionsBlockElement[]): ActionsBlock {
  return { type: 'actions', block_id: blockId, elements: [...elements] };
}

export function divider(): DividerBlock {
  return { type: 'divider' };
}
