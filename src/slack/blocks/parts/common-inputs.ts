import type { InputBlock } from '@slack/types';
import type { Seat } from '../../../domain/assignment.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ELEMENT, INPUTS, type InputName } from '../../action-ids.ts';
import { option } from '../build/elements.ts';
import { datepicker, input, radio, textInput } from '../build/inputs.ts';

const LONGEST_REASON = 500;

const SEATS: readonly Seat[] = ['member', 'guest'];

/** Member or guest. `action`: an id of ACTIONS where the view has to be built anew when it changes. */
export function seatInput(texts: Texts, label: string, chosen: Seat, action: string = ELEMENT): InputBlock {
  const options = SEATS.map((seat) => option(texts.words.seat[seat], seat));
  return input(INPUTS.seat, label, radio(action, options, chosen), { dispatches: action !== ELEMENT });
}

interface DayLook {
  readonly hint?: string;
  readonly optional?: boolean;
  readonly action?: string;
}

/** A whole day in the connection's time zone. */
export function dayInput(
  name: InputName,
  label: string,
  day: PlainDate | null,
  { hint, optional = true, action = ELEMENT }: DayLook = {},
): InputBlock {
  return input(name, label, datepicker(action, day), {
    optional,
    dispatches: action !== ELEMENT,
    ...(hint === undefined ? {} : { hint }),
  });
}

interface ReasonWords {
  readonly label: string;
  readonly hint: string;
  readonly placeholder?: string;
}

/** A few sentences that are kept in the record. */
export function reasonInput(
  name: InputName,
  words: ReasonWords,
  initial: string | null,
  optional: boolean,
): InputBlock {
  const element = textInput(ELEMENT, {
    initial,
    multiline: true,
    maxLength: LONGEST_REASON,
    ...(words.placeholder === undefined ? {} : { placeholder: words.placeholder }),
  });
  return input(name, words.label, element, { hint: words.hint, optional });
}
