import { DateTime } from 'luxon';
import { UsageError } from './usage-error.ts';

/** A calendar day, `2026-11-24`. Throws UsageError for anything else, days that do not exist included. */
export function parseDay(written: string): string {
  const day = DateTime.fromFormat(written.trim(), 'yyyy-MM-dd', { zone: 'utc' });
  if (!day.isValid) throw new UsageError(`a date looks like 2026-11-24, not "${written}"`);
  return day.toFormat('yyyy-MM-dd');
}
