import { WebApiError } from '../server/web-api-error.ts';
import { readJson } from '../server/web-args.ts';
import type { OpenMethod } from '../server/web-method.ts';
import type { BlockKitError } from './block-kit-error.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkMessage } from './check-message.ts';
import { checkView } from './check-view.ts';
import { shape } from './rule.ts';

/** "The endpoint rejects `text` as an additional property, verified against the live API": node-slack-sdk 2659. */
const messageFields = shape({}, { blocks: () => [], attachments: () => [] });

const KINDS: Record<string, { error: string; check: (value: unknown) => BlockKitError[] }> = {
  blocks: { error: 'invalid_blocks', check: (value) => checkBlocks(value, 'message') },
  message: {
    error: 'invalid_message',
    check: (value) => [...messageFields(value, '/message'), ...checkMessage(value, '/message')],
  },
  view: { error: 'invalid_view', check: (value) => checkView(value) },
};

/** docs.slack.dev/reference/methods/blocks.validate: exactly one of `blocks`, `message` and `view`. */
export const validateMethod: OpenMethod = {
  name: 'blocks.validate',
  tier: 'special',
  tokenTypes: 'none',
  handle(_, args) {
    const given = Object.entries(KINDS).flatMap(([name, kind]) => {
      const value = readJson(args, name);
      return value === undefined ? [] : [{ ...kind, value }];
    });
    const [only] = given;
    if (!only || given.length > 1) throw new WebApiError('invalid_arguments');
    const errors = only.check(only.value);
    if (errors.length > 0) throw new WebApiError(only.error, { errors });
    return {};
  },
};
