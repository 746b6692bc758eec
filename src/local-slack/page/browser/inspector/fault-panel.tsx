import { useState } from 'preact/hooks';
import { usePage } from '../state/page-context.ts';
import { control } from './control.ts';
import { FAULT_KINDS, FAULT_PATHS } from './fault-kinds.ts';
import { usePolled } from './use-polled.ts';

interface Fault {
  kind: string;
  times: number;
  after: number;
  path: string;
  method?: string;
}

/** What is to go wrong with the next requests. */
export function FaultPanel() {
  const { say } = usePage();
  const [faults, reread] = usePolled<Fault[]>(() => control('/_control/faults'), []);
  const change = (request: Promise<unknown>) =>
    void request.then(reread).catch((error: Error) => say(error.message));
  return (
    <details class="panel">
      <summary>Faults{faults.length > 0 && ` (${faults.length} waiting)`}</summary>
      <FaultForm add={(fault) => change(control('/_control/faults', fault))} />
      <ul>
        {faults.map((fault, index) => (
          <li key={`${fault.kind} ${index}`}>
            <code>{fault.kind}</code> for {fault.times} × {fault.method} {fault.path}
          </li>
        ))}
      </ul>
      {faults.length > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => change(control('/_control/faults', undefined, 'DELETE'))}
        >
          Take them all back
        </button>
      )}
    </details>
  );
}

function FaultForm({ add }: { add(fault: object): void }) {
  const [kind, setKind] = useState('rate_limited');
  const [path, setPath] = useState('/scim/*');
  const [times, setTimes] = useState('1');
  const submit = (event: Event) => {
    event.preventDefault();
    add({ kind, path, times: Number(times) });
  };
  return (
    <form class="levers" onSubmit={submit}>
      <select
        class="text-input"
        aria-label="What goes wrong"
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value)}
      >
        {Object.entries(FAULT_KINDS).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
      <input
        class="text-input"
        aria-label="At which path"
        list="fault-paths"
        value={path}
        onInput={({ currentTarget }) => setPath(currentTarget.value)}
      />
      <datalist id="fault-paths">
        {FAULT_PATHS.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <input
        class="text-input times"
        type="number"
        min={1}
        aria-label="How many times"
        value={times}
        onInput={({ currentTarget }) => setTimes(currentTarget.value)}
      />
      <button type="submit" class="button">
        Set
      </button>
    </form>
  );
}
