import { usePage } from '../state/page-context.ts';
import { control } from './control.ts';
import { usePolled } from './use-polled.ts';

interface Level {
  organisationId: string;
  class: string;
  left: number;
  burst: number;
  perMinute: number;
}

/** How much of each SCIM budget is left, a bar for each class that has been used. */
export function BudgetPanel() {
  const { frame } = usePage();
  const [levels] = usePolled<Level[]>(() => control('/_control/scim-limits'), []);
  const several = new Set(levels.map(({ organisationId }) => organisationId)).size > 1;
  return (
    <details class="panel" open>
      <summary>SCIM budget</summary>
      {levels.length === 0 && <p>Nobody has called SCIM of {frame.organisation.name} yet.</p>}
      {levels.map((level) => (
        <div key={`${level.organisationId} ${level.class}`} class="budget">
          <span>
            {level.class}
            {several && ` of ${level.organisationId}`}
          </span>
          <meter
            min={0}
            max={level.burst}
            low={level.burst / 4}
            value={level.left}
            aria-label={`SCIM budget for ${level.class}`}
          />
          <small>
            {Math.floor(level.left)} of {level.burst}, {level.perMinute} a minute
          </small>
        </div>
      ))}
    </details>
  );
}
