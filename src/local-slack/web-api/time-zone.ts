interface WebTimeZone {
  tz: string;
  tz_label: string;
  /** Seconds east of Greenwich. */
  tz_offset: number;
}

const formatters = new Map<string, { long: Intl.DateTimeFormat; offset: Intl.DateTimeFormat }>();

/** A person's zone the three ways Slack says it. */
export function timeZoneOf(tz: string, now: number): WebTimeZone {
  const { long, offset } = formattersOf(tz);
  const name = (format: Intl.DateTimeFormat) =>
    format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? tz;
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d+):?(\d*)/.exec(name(offset)) ?? [];
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  return { tz, tz_label: name(long), tz_offset: sign === '-' ? -seconds : seconds };
}

/** Making one takes longer than everything else about a user object; a page has a thousand. */
function formattersOf(timeZone: string) {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = {
    long: new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'long' }),
    offset: new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }),
  };
  formatters.set(timeZone, made);
  return made;
}
