import { usePage } from '../state/page-context.ts';
import { BudgetPanel } from './budget-panel.tsx';
import { ClockPanel } from './clock-panel.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { TrafficPanel } from './traffic-panel.tsx';

/** What goes over the wire, and the levers to disturb it. */
export function Inspector() {
  const { go } = usePage();
  return (
    <aside class="inspector" aria-label="Inspector">
      <header class="inspector-head">
        <h2>Inspector</h2>
        <button
          type="button"
          class="close"
          aria-label="Close the inspector"
          onClick={() => go({ inspector: false }, 'replace')}
        >
          ×
        </button>
      </header>
      <div class="inspector-body">
        <ClockPanel />
        <BudgetPanel />
        <FaultPanel />
        <TrafficPanel />
      </div>
    </aside>
  );
}
