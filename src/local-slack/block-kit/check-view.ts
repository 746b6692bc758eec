import { type BlockKitError, failedConstraint, missingField } from './block-kit-error.ts';
import { checkBlocks } from './check-blocks.ts';
import { LIMITS } from './limits.ts';
import { boolean, byType, isObject, type Rule, string, typed } from './rule.ts';
import { plainText } from './text-rules.ts';

const blocksElsewhere: Rule = () => [];

const common = {
  blocks: blocksElsewhere,
  private_metadata: string({ max: LIMITS.privateMetadata }),
  callback_id: string({ max: LIMITS.callbackId }),
  external_id: string({ max: LIMITS.externalId }),
};

const VIEW_RULES = {
  modal: typed(
    'modal',
    { title: plainText(LIMITS.viewTitle) },
    {
      ...common,
      submit: plainText(LIMITS.viewSubmit),
      close: plainText(LIMITS.viewClose),
      clear_on_close: boolean,
      notify_on_close: boolean,
      submit_disabled: boolean,
    },
  ),
  home: typed('home', {}, common),
};

/**
 * Checks a modal or Home tab as `views.open`, `views.push`, `views.update`, `views.publish` and a
 * `response_action` do. Its size is not looked at: see `viewTooLarge`.
 *
 * @param at JSON pointer of the view in the call's arguments
 * @returns one entry for each fault, empty when Slack would take the view
 */
export function checkView(view: unknown, at = '/view'): BlockKitError[] {
  const errors = byType(VIEW_RULES)(view, at);
  if (!isObject(view)) return errors;
  if (view.blocks === undefined) return [...errors, missingField(at, 'blocks')];
  const surface = view.type === 'home' ? 'home' : 'modal';
  return [...errors, ...checkBlocks(view.blocks, surface, `${at}/blocks`), ...submitForInputs(view, at)];
}

/** Seen: "must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/2/input]". */
function submitForInputs(view: Readonly<Record<string, unknown>>, at: string): BlockKitError[] {
  if (view.type !== 'modal' || view.submit !== undefined || !Array.isArray(view.blocks)) return [];
  return view.blocks.flatMap((block, index) =>
    isObject(block) && block.type === 'input'
      ? [
          failedConstraint(
            `${at}/blocks/${index}/input`,
            'must define `submit` to use an `input` block in modals',
            'required',
          ),
        ]
      : [],
  );
}

/** Whether Slack would answer `view_too_large`. */
export function viewTooLarge(view: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(view) ?? '') > LIMITS.viewBytes;
}
