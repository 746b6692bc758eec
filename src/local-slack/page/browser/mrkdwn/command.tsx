import { usePage } from '../state/page-context.ts';
import { slackNow } from '../state/slack-now.ts';
import { formatSlackDate } from './slack-date.ts';
import { SlackLink } from './slack-link.tsx';

interface CommandProps {
  name: string;
  parts: string[];
  /** What to show where the command cannot be understood. */
  label: string;
}

/** `<!date^…>`, `<!here>`, `<!subteam^S…>`. */
export function Command({ name, parts, label }: CommandProps) {
  if (name === 'date') return <SlackDate parts={parts} fallback={label} />;
  if (name === 'subteam') return <span class="mention">@{label.replace(/^@/, '') || parts[0]}</span>;
  return <span class="mention">@{label.replace(/^@/, '') || name}</span>;
}

function SlackDate({ parts, fallback }: { parts: string[]; fallback: string }) {
  const { frame, clock } = usePage();
  const [timestamp = '', format = '', url] = parts;
  const seconds = Number(timestamp);
  if (timestamp === '' || Number.isNaN(seconds)) return <>{fallback}</>;
  const { locale, timeZone } = frame.me;
  const text = formatSlackDate(seconds, format, { now: slackNow(clock), locale, timeZone });
  const time = (
    <time dateTime={new Date(seconds * 1000).toISOString()} title={fallback}>
      {text}
    </time>
  );
  return url === undefined ? time : <SlackLink url={url}>{time}</SlackLink>;
}
