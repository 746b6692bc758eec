import type { PlainDate } from '../../../domain/plain-date.ts';
import type { Texts } from '../../../texts/texts.ts';
import { INPUTS } from '../../action-ids.ts';
import { atInput, type InputErrors } from './submission.ts';

/** A last day that is over, or before the first one, at its input; null: the days are right. */
export function checkDays(
  texts: Texts,
  today: PlainDate,
  { from, until }: { readonly from: PlainDate | null; readonly until: PlainDate | null },
): InputErrors | null {
  const { byCode } = texts.errors;
  if (until === null) return null;
  if (until < today) return atInput(INPUTS.until, byCode.date_past());
  return from !== null && until < from ? atInput(INPUTS.until, byCode.dates_reversed()) : null;
}
