interface DateContext {
  /** Milliseconds since 1970. */
  now: number;
  locale: string;
  timeZone: string;
}

const DAY = 86_400_000;

type Part = (moment: number, context: DateContext) => string;

const long: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' };
const plain: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', year: 'numeric' };
const short: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', year: 'numeric' };

/** The tokens of `<!date^…>`: docs.slack.dev/messaging/formatting-message-text, "Date formatting". */
const PARTS: Record<string, Part> = {
  date_num: (moment, { timeZone }) => dayKey(moment, timeZone),
  date: formatted(plain),
  date_short: formatted(short),
  date_long: formatted(long),
  date_pretty: pretty(plain),
  date_short_pretty: pretty(short),
  date_long_pretty: pretty(long),
  time: formatted({ hour: 'numeric', minute: '2-digit' }),
  time_secs: formatted({ hour: 'numeric', minute: '2-digit', second: '2-digit' }),
  ago: (moment, { now, locale }) => ago(moment - now, locale),
};

/**
 * The text of `<!date^timestamp^format>` as this reader sees it.
 *
 * @param seconds since 1970
 */
export function formatSlackDate(seconds: number, format: string, context: DateContext): string {
  return format.replace(/\{(\w+)\}/g, (written, name: string) =>
    Object.hasOwn(PARTS, name) ? (PARTS[name]?.(seconds * 1000, context) ?? written) : written,
  );
}

function formatted(options: Intl.DateTimeFormatOptions): Part {
  return (moment, { locale, timeZone }) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(moment);
}

/** "Yesterday", "today" and "tomorrow" where they fit. */
function pretty(options: Intl.DateTimeFormatOptions): Part {
  return (moment, context) => {
    const { now, locale, timeZone } = context;
    const days = [-1, 0, 1].find(
      (offset) => dayKey(now + offset * DAY, timeZone) === dayKey(moment, timeZone),
    );
    if (days === undefined) return formatted(options)(moment, context);
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  };
}

/** `2026-08-03` */
function dayKey(moment: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

function ago(difference: number, locale: string): string {
  const [unit, length] = UNITS.find(([, size]) => Math.abs(difference) >= size) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    Math.round(difference / length),
    unit,
  );
}
