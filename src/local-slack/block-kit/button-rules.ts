import { LIMITS } from './limits.ts';
import { overflowOption } from './option-rules.ts';
import { list, type Rules, string, typed } from './rule.ts';
import { actionId, confirm, plainText, url } from './text-rules.ts';

export const BUTTON_RULES: Rules = {
  button: typed(
    'button',
    { text: plainText(LIMITS.buttonText) },
    {
      action_id: actionId,
      value: string({ max: LIMITS.buttonValue }),
      url,
      confirm,
      style: string({ values: ['primary', 'danger'] }),
      accessibility_label: string({ max: LIMITS.accessibilityLabel }),
    },
  ),
  overflow: typed(
    'overflow',
    { options: list(overflowOption, { min: 1, max: LIMITS.overflowOptions }) },
    { action_id: actionId, confirm },
  ),
};
