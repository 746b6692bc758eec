import { asText } from '../json.ts';
import { TextObject } from '../mrkdwn/text-object.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { ElementProps } from './element-props.ts';
import { useField } from './use-field.ts';

/** A button. It can be clicked again while the app works, as in Slack: the app has to bear that. */
export function ButtonElement(props: ElementProps) {
  const { text, style, url, accessibility_label: label } = props.element;
  const { busy, tell, asking } = useField(props);
  const onClick = () => {
    if (asText(url)) open(asText(url), '_blank', 'noopener');
    tell(undefined);
  };
  return (
    <>
      <button
        type="button"
        class={`button ${asText(style)}`}
        aria-label={asText(label) || undefined}
        aria-busy={busy}
        onClick={onClick}
      >
        <TextObject text={text} />
      </button>
      {asking && <ConfirmDialog {...asking} />}
    </>
  );
}
