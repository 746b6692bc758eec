import { DateTime } from 'luxon';

/** The calendar day of an instant in an IANA time zone; UTC where the zone is unknown (E1). */
export function dayIn(at: Date, timeZone: string): string {
  const there = DateTime.fromJSDate(at, { zone: timeZone });
  return (there.isValid ? there : DateTime.fromJSDate(at, { zone: 'utc' })).toFormat('yyyy-MM-dd');
}
