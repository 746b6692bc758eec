import { LIMITS } from './limits.ts';
import { choiceOption, initialAmongOptions } from './option-rules.ts';
import { boolean, integer, list, type Rules, string, typed } from './rule.ts';
import { actionId, confirm, plainText } from './text-rules.ts';

const choice = { action_id: actionId, confirm, focus_on_load: boolean };
const picker = { ...choice, placeholder: plainText(LIMITS.placeholder) };
const options = list(choiceOption, { min: 1, max: LIMITS.choiceOptions });

/** What people choose without typing: checkboxes, radio buttons, date and time pickers. */
export const CHOICE_RULES: Rules = {
  checkboxes: typed(
    'checkboxes',
    { options },
    { ...choice, initial_options: list(choiceOption, { min: 1, max: LIMITS.choiceOptions }) },
    initialAmongOptions,
  ),
  radio_buttons: typed(
    'radio_buttons',
    { options },
    { ...choice, initial_option: choiceOption },
    initialAmongOptions,
  ),
  datepicker: typed('datepicker', {}, { ...picker, initial_date: string({ pattern: /^\d{4}-\d\d-\d\d$/ }) }),
  timepicker: typed(
    'timepicker',
    {},
    {
      ...picker,
      initial_time: string({ pattern: /^([01]\d|2[0-3]):[0-5]\d$/ }),
      timezone: string({ min: 1 }),
    },
  ),
  // "This should be in the format of 10 digits": datetime picker page.
  datetimepicker: typed(
    'datetimepicker',
    {},
    { ...choice, initial_date_time: integer({ min: 1_000_000_000, max: 9_999_999_999 }) },
  ),
};
