import { useId } from 'preact/hooks';
import { Element } from '../elements/element.tsx';
import { asList, asText, isObject } from '../json.ts';
import { TextObject } from '../mrkdwn/text-object.tsx';
import type { BlockProps } from './block-list.tsx';

export function SectionBlock({ block, blockId }: BlockProps) {
  const { text, fields, accessory } = block;
  const textId = useId();
  return (
    <div class="block section">
      <div class="section-main" id={textId}>
        {isObject(text) && (
          <div class="section-text">
            <TextObject text={text} />
          </div>
        )}
        {fields !== undefined && (
          <div class="fields">
            {asList(fields).map((field, index) => (
              <div key={index}>
                <TextObject text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {isObject(accessory) && (
        <div class="accessory">
          <Element
            element={accessory}
            blockId={blockId}
            actionId={asText(accessory.action_id)}
            describedBy={textId}
            dispatches
          />
        </div>
      )}
    </div>
  );
}
