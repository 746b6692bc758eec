import type { PlainDate } from '../domain/plain-date.ts';

/** Who reads: a BCP 47 locale like `en-GB` and an IANA time zone like `Europe/Berlin`, both as Slack tells them. */
export interface Viewer {
  readonly locale: string;
  readonly timeZone: string;
}

/** The forms a counted word takes, by the CLDR plural category of the catalogue's language. */
type PluralForms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** Numbers, dates and plurals as the reader writes them. Every function is total: no input makes it throw. */
export interface Format {
  number(value: number): string;
  /** `0.123` → `12.3%`. */
  percent(share: number): string;
  /** A whole day, in no time zone: `24 Nov 2026`. */
  day(date: PlainDate): string;
  /** An instant in the reader's zone: `24 Nov 2026, 14:05`. */
  time(at: Date): string;
  /** `2 minutes ago`; the future reads `in 2 minutes`. */
  ago(at: Date, now: Date): string;
  /** `90_000` → `2 minutes`: rounded up to the largest unit that fits. */
  duration(milliseconds: number): string;
  /** `a, b, and c`. */
  list(items: readonly string[]): string;
  /** The form alone, without the number. */
  plural(count: number, forms: PluralForms): string;
  /** Number and form: `1 account`, `1,200 accounts`. */
  count(count: number, forms: PluralForms): string;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * Numbers and dates follow the reader's region only when the reader gets texts in that language: a German
 * date inside an English sentence helps nobody.
 *
 * @param language of the catalogue, which alone decides the plural.
 */
export function createFormat(language: string, viewer: Viewer): Format {
  const locale = sameLanguage(language, viewer.locale) ? viewer.locale : language;
  const timeZone = isTimeZone(viewer.timeZone) ? viewer.timeZone : 'UTC';
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const rules = new Intl.PluralRules(language);
  const plural = (count: number, forms: PluralForms) => forms[rules.select(count)] ?? forms.other;
  return {
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    day: (date) => formatDay(days, date),
    time: (at) => (isInstant(at) ? times.format(at) : '–'),
    ago: (at, now) => formatAgo(relative, at.getTime() - now.getTime()),
    duration: (milliseconds) => formatDuration(locale, milliseconds),
    list: (items) => lists.format(items),
    plural,
    count: (count, forms) => `${numbers.format(count)} ${plural(count, forms)}`,
  };
}

function formatDay(days: Intl.DateTimeFormat, date: PlainDate): string {
  const instant = new Date(`${date}T00:00:00Z`);
  return isInstant(instant) ? days.format(instant) : date;
}

function formatAgo(relative: Intl.RelativeTimeFormat, difference: number): string {
  if (!Number.isFinite(difference)) return '–';
  for (const [unit, length] of UNITS) {
    if (Math.abs(difference) >= length) return relative.format(Math.trunc(difference / length), unit);
  }
  return relative.format(0, 'second');
}

function formatDuration(locale: string, milliseconds: number): string {
  const known = Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0;
  const [unit, length] = UNITS.find(([, size]) => known >= size) ?? (['minute', 60_000] as const);
  const amount = Math.max(1, Math.ceil(known / length));
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

function isInstant(at: Date): boolean {
  return !Number.isNaN(at.getTime());
}

function sameLanguage(language: string, locale: string): boolean {
  try {
    return (
      new Intl.Locale(locale).language === language && Intl.NumberFormat.supportedLocalesOf(locale).length > 0
    );
  } catch {
    return false; // not a BCP 47 tag
  }
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
