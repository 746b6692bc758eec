import type { PageClock, PagePerson } from '../../wire.ts';
import { formatSlackDate } from '../mrkdwn/slack-date.ts';
import { slackNow } from '../state/slack-now.ts';

type Reader = Pick<PagePerson, 'locale' | 'timeZone'>;

/** The day of a message, as its reader would call it. */
export function dayOf(ts: string, { locale, timeZone }: Reader, clock: PageClock | undefined): string {
  return formatSlackDate(Number(ts), '{date_long_pretty}', { now: slackNow(clock), locale, timeZone });
}

export function timeOf(ts: string, { locale, timeZone }: Reader): string {
  return formatSlackDate(Number(ts), '{time}', { now: 0, locale, timeZone });
}
