import { asText, isObject } from '../json.ts';
import { TextObject } from '../mrkdwn/text-object.tsx';
import type { BlockProps } from './block-list.tsx';

export function HeaderBlock({ block }: BlockProps) {
  return (
    <h3 class="block header">
      <TextObject text={block.text} />
    </h3>
  );
}

export function DividerBlock() {
  return <hr class="block divider" />;
}

export function ImageBlock({ block }: BlockProps) {
  return (
    <figure class="block image">
      {isObject(block.title) && (
        <figcaption>
          <TextObject text={block.title} />
        </figcaption>
      )}
      <img src={asText(block.image_url)} alt={asText(block.alt_text)} />
    </figure>
  );
}
