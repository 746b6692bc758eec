import { useState } from 'preact/hooks';
import type { PageExchange, PageExchangeTexts } from '../../wire.ts';
import { usePage } from '../state/page-context.ts';
import { control } from './control.ts';
import { ExchangeTexts } from './exchange-texts.tsx';

/** One request with its response: a line that opens. */
export function ExchangeRow({ exchange }: { exchange: PageExchange }) {
  const [texts, setTexts] = useState<PageExchangeTexts | null>(null);
  const { say } = usePage();
  const { id, direction, method, path, status, took, what } = exchange;
  const onToggle = ({ currentTarget }: Event & { currentTarget: HTMLDetailsElement }) => {
    if (!currentTarget.open || texts) return;
    control<PageExchangeTexts>(`/page/traffic/${id}`)
      .then(setTexts)
      .catch(() => say('This request is no longer in the log.'));
  };
  const isBad = status === 0 || status >= 400 || exchange.error !== null;
  return (
    <details class="exchange" onToggle={onToggle}>
      <summary>
        <span class={direction === 'in' ? 'direction in' : 'direction out'}>
          {direction === 'in' ? 'app → Slack' : 'Slack → app'}
        </span>
        <span class={isBad ? 'status bad' : 'status'}>{status === 0 ? 'no answer' : status}</span>
        <span class="what">
          {method} {what || pathOf(path)}
        </span>
        <small>{took} ms</small>
        <Marks exchange={exchange} />
      </summary>
      {texts && <ExchangeTexts exchange={exchange} texts={texts} />}
    </details>
  );
}

function Marks({ exchange: { fault, signed, retry, error } }: { exchange: PageExchange }) {
  return (
    <span class="marks">
      {signed === true && <span class="badge">signature fits</span>}
      {signed === false && <span class="badge bad">signature does not fit</span>}
      {retry && (
        <span class="badge">
          retry {retry.attempt}: {retry.reason}
        </span>
      )}
      {error && <span class="badge bad">{error}</span>}
      {fault && <span class="badge bad">fault: {fault}</span>}
    </span>
  );
}

function pathOf(path: string): string {
  return URL.canParse(path) ? new URL(path).pathname : path;
}
