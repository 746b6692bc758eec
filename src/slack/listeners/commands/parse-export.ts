import { DateTime } from 'luxon';

export interface ExportWish {
  /** As it was typed; empty: everybody. */
  readonly who: string;
  readonly from: Date | null;
  /** The end of that day. */
  readonly to: Date | null;
  readonly format: 'csv' | 'json';
}

const PERIOD = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/u;

/**
 * `[who] [from..to] [csv|json]`, in any order; days are those of the time zone. Null: a day that does not exist,
 * or a period that ends before it begins.
 */
export function parseExport(text: string, timeZone: string): ExportWish | null {
  const who: string[] = [];
  let format: ExportWish['format'] = 'csv';
  let period: readonly [Date | null, Date | null] = [null, null];
  for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
    const lower = word.toLowerCase();
    const days = PERIOD.exec(word);
    if (lower === 'csv' || lower === 'json') format = lower;
    else if (days === null) who.push(word);
    else {
      const [from, to] = [dayIn(days[1], timeZone), dayIn(days[2], timeZone)?.endOf('day')];
      if (from?.isValid === false || to?.isValid === false) return null;
      period = [from?.toJSDate() ?? null, to?.toJSDate() ?? null];
    }
  }
  const [from, to] = period;
  if (from !== null && to !== null && from > to) return null;
  return { who: who.join(' '), from, to, format };
}

function dayIn(day: string | undefined, zone: string): DateTime | undefined {
  return day === undefined ? undefined : DateTime.fromFormat(day, 'yyyy-MM-dd', { zone });
}
