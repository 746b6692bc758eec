import { type BlockKitError, failedConstraint, unsupportedType } from './block-kit-error.ts';
import { BUTTON_RULES } from './button-rules.ts';
import { CHOICE_RULES } from './choice-rules.ts';
import { imageBlock, imageElement } from './image-rules.ts';
import { INPUT_RULES } from './input-rules.ts';
import { LIMITS } from './limits.ts';
import { richTextBlock } from './rich-text-rules.ts';
import {
  boolean,
  byType,
  isObject,
  type JsonObject,
  list,
  type Rule,
  type Rules,
  string,
  typed,
} from './rule.ts';
import { SELECT_RULES } from './select-rules.ts';
import { BLOCK_ELEMENTS, BLOCK_SURFACES, MODAL_ONLY_ELEMENTS, type Surface } from './surfaces.ts';
import { tableBlock } from './table-rules.ts';
import { anyText, blockId, plainText } from './text-rules.ts';

const ELEMENT_RULES: Rules = {
  ...BUTTON_RULES,
  ...CHOICE_RULES,
  ...SELECT_RULES,
  ...INPUT_RULES,
  image: imageElement,
};
const CONTEXT_RULES: Rules = {
  image: imageElement,
  plain_text: anyText(),
  mrkdwn: anyText(),
};
const ids = { block_id: blockId };

/** Seen: "must define either `text` or `fields` [json-pointer:/blocks/0/type]". */
function textOrFields(section: JsonObject, at: string): BlockKitError[] {
  return section.text === undefined && section.fields === undefined
    ? [failedConstraint(`${at}/type`, 'must define either `text` or `fields`', 'any_of')]
    : [];
}

/** Known to Slack, not modelled here: taken as it is, its fields are not looked at. */
const unmodelled: Rule = () => [];

const BLOCK_RULES: Rules = {
  section: typed(
    'section',
    {},
    {
      ...ids,
      text: anyText(LIMITS.sectionText),
      fields: list(anyText(LIMITS.sectionFieldText), { min: 1, max: LIMITS.sectionFields }),
      accessory: byType(ELEMENT_RULES, BLOCK_ELEMENTS.section),
      expand: boolean,
    },
    textOrFields,
  ),
  actions: typed(
    'actions',
    {
      elements: list(byType(ELEMENT_RULES, BLOCK_ELEMENTS.actions), { min: 1, max: LIMITS.actionsElements }),
    },
    ids,
  ),
  context: typed(
    'context',
    { elements: list(byType(CONTEXT_RULES), { min: 1, max: LIMITS.contextElements }) },
    ids,
  ),
  divider: typed('divider', {}, ids),
  header: typed('header', { text: plainText(LIMITS.headerText) }, ids),
  image: imageBlock,
  input: typed(
    'input',
    {
      label: plainText(LIMITS.inputLabel),
      element: byType(ELEMENT_RULES, BLOCK_ELEMENTS.input),
    },
    { ...ids, hint: plainText(LIMITS.inputHint), optional: boolean, dispatch_action: boolean },
  ),
  rich_text: richTextBlock,
  table: tableBlock,
  markdown: typed('markdown', { text: string({ min: 1, max: LIMITS.markdownTotal }) }, ids),
  alert: typed(
    'alert',
    { text: anyText() },
    { ...ids, level: string({ values: ['default', 'info', 'warning', 'error', 'success'] }) },
  ),
};

/** A rule for one block on a surface. */
export function blockRule(surface: Surface): Rule {
  const allowed = Object.entries(BLOCK_SURFACES).filter(([, surfaces]) => surfaces.includes(surface));
  const table = Object.fromEntries(allowed.map(([type]) => [type, BLOCK_RULES[type] ?? unmodelled]));
  const rule = byType(table);
  return (block, at) => [...rule(block, at), ...elementsOffSurface(block, at, surface)];
}

function elementsOffSurface(block: unknown, at: string, surface: Surface): BlockKitError[] {
  if (surface === 'modal' || !isObject(block) || !isObject(block.element)) return [];
  const type = block.element.type;
  if (typeof type !== 'string' || !MODAL_ONLY_ELEMENTS.includes(type)) return [];
  const expected = BLOCK_ELEMENTS.input.filter((element) => !MODAL_ONLY_ELEMENTS.includes(element));
  return [unsupportedType(`${at}/element`, expected, type)];
}
