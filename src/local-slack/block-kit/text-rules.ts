import { failedConstraint } from './block-kit-error.ts';
import { LIMITS } from './limits.ts';
import { boolean, byType, list, type Rule, shape, string, typed } from './rule.ts';

function textKinds(max: number) {
  const text = string({ min: 1, max });
  return {
    plain_text: typed('plain_text', { text }, { emoji: boolean }),
    mrkdwn: typed('mrkdwn', { text }, { verbatim: boolean }),
  };
}

/** A text object of either kind; at most `max` characters, never empty. */
export function anyText(max: number = LIMITS.text): Rule {
  return byType(textKinds(max));
}

export function plainText(max: number = LIMITS.text): Rule {
  return byType(textKinds(max), ['plain_text']);
}

export const blockId = string({ max: LIMITS.blockId });
/** Slack makes up an id where none is given; an empty one is refused (guessed: as other required texts). */
export const actionId = string({ min: 1, max: LIMITS.actionId });
export const url = string({ min: 1, max: LIMITS.url, pattern: /^[a-z][a-z0-9+.-]*:/i });

export const confirm = shape(
  { text: anyText(LIMITS.confirmText) },
  {
    title: plainText(LIMITS.confirmTitle),
    confirm: plainText(LIMITS.confirmButton),
    deny: plainText(LIMITS.confirmButton),
    style: string({ values: ['primary', 'danger'] }),
  },
);

/** An image is named by address or by Slack file, exactly one of them. */
export const slackFile = shape({}, { id: string({ min: 1 }), url }, (file, at) =>
  (file.id === undefined) === (file.url === undefined)
    ? [failedConstraint(at, 'must define exactly one of `id` or `url`', 'one_of')]
    : [],
);

export const conversationFilter = shape(
  {},
  {
    include: list(string({ values: ['im', 'mpim', 'private', 'public'] }), { min: 1 }),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
  // "A filter needs at least one of its fields": composition object page. Message guessed.
  (filter, at) =>
    Object.values(filter).every((entry) => entry === undefined)
      ? [failedConstraint(at, 'must provide at least 1 properties', 'min_properties', 1, 0)]
      : [],
);

export const dispatchActionConfig = shape(
  {},
  {
    trigger_actions_on: list(string({ values: ['on_enter_pressed', 'on_character_entered'] }), {
      min: 1,
    }),
  },
);
