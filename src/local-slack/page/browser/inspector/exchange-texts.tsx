import type { PageExchange, PageExchangeTexts } from '../../wire.ts';
import { readableBody } from './readable-body.ts';
import { RefusedPreview } from './refused-preview.tsx';

/** A request and its response in full, as far as the log kept them. Secrets were cut before. */
export function ExchangeTexts({ exchange, texts }: { exchange: PageExchange; texts: PageExchangeTexts }) {
  const { requestHeaders, requestBody, responseHeaders, responseBody } = texts;
  return (
    <div class="exchange-texts">
      <p>
        <code>
          {exchange.method} {exchange.path}
        </code>
      </p>
      <RefusedPreview requestBody={requestBody} responseBody={responseBody} />
      <Text title="Request" headers={requestHeaders} body={requestBody} />
      <Text title="Response" headers={responseHeaders} body={responseBody} />
    </div>
  );
}

function Text({ title, headers, body }: { title: string; headers: Record<string, string>; body: string }) {
  return (
    <>
      <h3>{title}</h3>
      <details>
        <summary>{Object.keys(headers).length} headers</summary>
        <pre>
          {Object.entries(headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\n')}
        </pre>
      </details>
      {body === '' ? <p>no body</p> : <pre>{readableBody(body)}</pre>}
    </>
  );
}
