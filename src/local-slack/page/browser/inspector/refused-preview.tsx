import { BlockList } from '../blocks/block-list.tsx';
import { SurfaceProvider } from '../blocks/surface.ts';
import { findRefused } from './find-refused.ts';

/** Blocks that Slack refused, drawn with what is wrong with each. */
export function RefusedPreview(props: { requestBody: string; responseBody: string }) {
  const refused = findRefused(props.requestBody, props.responseBody);
  if (!refused) return null;
  const { blocks, faults } = refused;
  const surface = {
    kind: 'message',
    errors: {},
    faults,
    valueOf: () => undefined,
    enter: () => {},
    click: () => Promise.resolve(),
    suggest: () => Promise.resolve([]),
  } as const;
  return (
    <div class="refused-preview">
      <h3>Slack refused this</h3>
      <ul>
        {faults.map(({ message, pointer }) => (
          <li key={`${pointer} ${message}`}>
            {message} {pointer && <code>{pointer}</code>}
          </li>
        ))}
      </ul>
      <SurfaceProvider value={surface}>
        <BlockList blocks={blocks} />
      </SurfaceProvider>
    </div>
  );
}
