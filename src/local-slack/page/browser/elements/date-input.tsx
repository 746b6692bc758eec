import { asText, textOf } from '../json.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { ElementProps } from './element-props.ts';
import { useField } from './use-field.ts';

/** A date or a time, by the browser's own picker, which knows the reader's language and the keyboard. */
export function DateInput(props: ElementProps) {
  const { element, labelledBy, describedBy, invalid, required } = props;
  const { value, change, asking } = useField(props);
  const isTime = element.type === 'timepicker';
  const name = textOf(element.placeholder) || (isTime ? 'Time' : 'Date');
  return (
    <>
      <input
        type={isTime ? 'time' : 'date'}
        class="text-input date-input"
        value={asText(value)}
        title={name}
        aria-label={labelledBy === undefined ? name : undefined}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-required={required}
        onChange={({ currentTarget }) => change(currentTarget.value || null)}
      />
      {asking && <ConfirmDialog {...asking} />}
    </>
  );
}
