import { LIMITS } from './limits.ts';
import { richTextBlock } from './rich-text-rules.ts';
import { boolean, byType, list, number, type Rules, shape, string, typed } from './rule.ts';
import { blockId } from './text-rules.ts';

const text = string({ min: 1 });

const CELL_RULES: Rules = {
  raw_text: typed('raw_text', { text }),
  raw_number: typed('raw_number', { value: number, text }),
  rich_text: richTextBlock,
};

const columnSetting = shape(
  {},
  { align: string({ values: ['left', 'center', 'right'] }), is_wrapped: boolean },
);

export const tableBlock = typed(
  'table',
  {
    rows: list(list(byType(CELL_RULES), { min: 1, max: LIMITS.tableColumns }), {
      min: 1,
      max: LIMITS.tableRows,
    }),
  },
  { block_id: blockId, column_settings: list(columnSetting, { max: LIMITS.tableColumns }) },
);
