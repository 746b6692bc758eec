import { useId } from 'preact/hooks';
import { Element } from '../elements/element.tsx';
import { asObject, asText, isObject } from '../json.ts';
import { TextObject } from '../mrkdwn/text-object.tsx';
import type { BlockProps } from './block-list.tsx';
import { useSurface } from './surface.ts';

/** A field with its label, hint and, after a submission that did not go through, what is wrong with it. */
export function InputBlock({ block, blockId }: BlockProps) {
  const { errors } = useSurface();
  const labelId = useId();
  const hintId = useId();
  const errorId = useId();
  const element = asObject(block.element);
  const error = errors[blockId];
  const isOptional = block.optional === true;
  const hasHint = isObject(block.hint);
  return (
    <div class={error ? 'block input invalid' : 'block input'} data-block={blockId}>
      <div class="label" id={labelId}>
        <TextObject text={block.label} />
        {isOptional && <span class="optional"> (optional)</span>}
      </div>
      <Element
        element={element}
        blockId={blockId}
        actionId={asText(element.action_id)}
        dispatches={block.dispatch_action === true}
        labelledBy={labelId}
        describedBy={[error && errorId, hasHint && hintId].filter(Boolean).join(' ') || undefined}
        invalid={error !== undefined}
        required={!isOptional}
      />
      {error && (
        <div class="field-error" id={errorId}>
          {error}
        </div>
      )}
      {hasHint && (
        <div class="hint" id={hintId}>
          <TextObject text={block.hint} />
        </div>
      )}
    </div>
  );
}
