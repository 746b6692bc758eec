import { usePage } from '../state/page-context.ts';
import { slackNow } from '../state/slack-now.ts';
import { control } from './control.ts';

const MINUTE = 60_000;
const STEPS: readonly (readonly [string, number])[] = [
  ['+1 min', MINUTE],
  ['+15 min', 15 * MINUTE],
  ['+1 h', 60 * MINUTE],
  ['+1 day', 24 * 60 * MINUTE],
];

/** Slack's time: where it stands, and how to move it on. */
export function ClockPanel() {
  const { clock, frame, say } = usePage();
  const change = (body: object) =>
    void control('/_control/clock', body).catch((error: Error) => say(error.message));
  const now = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: frame.me.timeZone,
  }).format(slackNow(clock));
  const isFrozen = clock?.frozen === true;
  return (
    <details class="panel" open>
      <summary>Clock</summary>
      <p>
        {now} <small>{isFrozen ? 'stands still' : frame.me.timeZone}</small>
      </p>
      <div class="levers">
        {STEPS.map(([name, advance]) => (
          <button key={name} type="button" class="button" onClick={() => change({ advance })}>
            {name}
          </button>
        ))}
        <button type="button" class="button" onClick={() => change({ frozen: !isFrozen })}>
          {isFrozen ? 'Let it run' : 'Stop it'}
        </button>
      </div>
    </details>
  );
}
