import { LIMITS } from './limits.ts';
import { boolean, byType, integer, list, number, type Rules, shape, string, typed } from './rule.ts';
import { blockId, url } from './text-rules.ts';

const text = string({ min: 1 });
const id = string({ min: 1 });
const plainStyles = { bold: boolean, italic: boolean, strike: boolean, underline: boolean };
const style = { style: shape({}, { ...plainStyles, code: boolean }) };
const border = { border: integer({ min: 0, max: 1 }) };

const INLINE_RULES: Rules = {
  text: typed('text', { text }, style),
  link: typed('link', { url }, { ...style, text: string(), unsafe: boolean }),
  emoji: typed('emoji', { name: id }, { ...style, unicode: string(), url }),
  user: typed('user', { user_id: id }, style),
  usergroup: typed('usergroup', { usergroup_id: id }, style),
  channel: typed('channel', { channel_id: id }, style),
  team: typed('team', { team_id: id }, style),
  broadcast: typed('broadcast', { range: string({ values: ['here', 'channel', 'everyone'] }) }, style),
  color: typed('color', { value: id }, style),
  date: typed('date', { timestamp: number, format: text }, { ...style, url, fallback: string() }),
};
const inline = list(byType(INLINE_RULES));

const richTextSection = typed('rich_text_section', { elements: inline });

const PART_RULES: Rules = {
  rich_text_section: richTextSection,
  rich_text_list: typed(
    'rich_text_list',
    {
      elements: list(byType({ rich_text_section: richTextSection })),
      style: string({ values: ['bullet', 'ordered'] }),
    },
    { ...border, indent: integer({ min: 0, max: LIMITS.richTextIndent }), offset: integer({ min: 0 }) },
  ),
  rich_text_quote: typed('rich_text_quote', { elements: inline }, border),
  rich_text_preformatted: typed(
    'rich_text_preformatted',
    { elements: list(byType(INLINE_RULES, ['text', 'link'])) },
    { ...border, language: string() },
  ),
};

export const richTextBlock = typed(
  'rich_text',
  { elements: list(byType(PART_RULES)) },
  { block_id: blockId },
);
