import { useState } from 'preact/hooks';
import type { PageExchange } from '../../wire.ts';
import { usePage } from '../state/page-context.ts';
import { control } from './control.ts';
import { ExchangeRow } from './exchange-row.tsx';
import { usePolled } from './use-polled.ts';

/** More are no help to anybody who reads, and slow to draw. */
const MOST = 200;

/** Every request and response between Slack and the app, newest first. */
export function TrafficPanel() {
  const { say } = usePage();
  const [words, setWords] = useState('');
  const [exchanges, reread] = usePolled<PageExchange[]>(readMore, []);
  const shown = exchanges.filter((exchange) => fits(exchange, words.toLowerCase())).slice(0, MOST);
  const forget = () =>
    void control('/_control/traffic', undefined, 'DELETE')
      .then(reread)
      .catch((error: Error) => say(error.message));
  return (
    <section class="panel traffic" aria-label="Requests and responses">
      <div class="levers">
        <input
          class="text-input"
          aria-label="Filter requests"
          placeholder="Filter: users.list, /scim, 429, out"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <button type="button" class="button" onClick={forget}>
          Forget
        </button>
      </div>
      {shown.length === 0 && <p>No request yet.</p>}
      {shown.map((exchange) => (
        <ExchangeRow key={exchange.id} exchange={exchange} />
      ))}
    </section>
  );
}

async function readMore(before: readonly PageExchange[]): Promise<PageExchange[]> {
  const newest = before[0]?.id ?? 0;
  const found = await control<PageExchange[]>(`/page/traffic?since=${newest}`);
  return [...found.reverse(), ...before].slice(0, 1000);
}

function fits({ direction, method, path, status, what, fault, error }: PageExchange, words: string): boolean {
  const text = `${direction} ${method} ${path} ${status} ${what} ${fault ?? ''} ${error ?? ''}`.toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}
