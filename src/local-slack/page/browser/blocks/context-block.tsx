import { ImageElement } from '../elements/image-element.tsx';
import { asList } from '../json.ts';
import { TextObject } from '../mrkdwn/text-object.tsx';
import type { BlockProps } from './block-list.tsx';

export function ContextBlock({ block }: BlockProps) {
  return (
    <div class="block context">
      {asList(block.elements).map((element, index) =>
        element.type === 'image' ? (
          <ImageElement key={index} element={element} />
        ) : (
          <span key={index}>
            <TextObject text={element} />
          </span>
        ),
      )}
    </div>
  );
}
