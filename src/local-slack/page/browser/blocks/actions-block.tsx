import { Element } from '../elements/element.tsx';
import { asList, asText } from '../json.ts';
import type { BlockProps } from './block-list.tsx';

export function ActionsBlock({ block, blockId }: BlockProps) {
  return (
    <div class="block actions">
      {asList(block.elements).map((element) => (
        <Element
          key={asText(element.action_id)}
          element={element}
          blockId={blockId}
          actionId={asText(element.action_id)}
          dispatches
        />
      ))}
    </div>
  );
}
