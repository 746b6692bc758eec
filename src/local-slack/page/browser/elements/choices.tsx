import { useId } from 'preact/hooks';
import { asList, asText, type Json } from '../json.ts';
import { TextObject } from '../mrkdwn/text-object.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { ElementProps } from './element-props.ts';
import { chosenOf } from './option.ts';
import { useField } from './use-field.ts';

/** Check boxes, or radio buttons. */
export function Choices(props: ElementProps) {
  const { element, labelledBy, describedBy, invalid, required } = props;
  const { value, change, asking } = useField(props);
  const name = useId();
  const isSingle = element.type === 'radio_buttons';
  const chosen = chosenOf(value).map((option) => option.value);
  const toggle = (option: Json, isOn: boolean) => {
    if (isSingle) return change(option);
    const kept = asList(element.options).filter((one) =>
      one.value === option.value ? isOn : chosen.includes(asText(one.value)),
    );
    change(kept);
  };
  return (
    <fieldset
      class="choices"
      aria-label={labelledBy === undefined ? 'Choose' : undefined}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {asList(element.options).map((option) => (
        <label key={asText(option.value)} class="choice">
          <input
            type={isSingle ? 'radio' : 'checkbox'}
            name={name}
            required={isSingle && required}
            aria-invalid={invalid}
            checked={chosen.includes(asText(option.value))}
            onChange={({ currentTarget }) => toggle(option, currentTarget.checked)}
          />
          <span>
            <TextObject text={option.text} />
            <small>
              <TextObject text={option.description} />
            </small>
          </span>
        </label>
      ))}
      {asking && <ConfirmDialog {...asking} />}
    </fieldset>
  );
}
