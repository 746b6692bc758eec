import { asObject, asText, textOf } from '../json.ts';
import type { ElementProps } from './element-props.ts';
import { useField } from './use-field.ts';

/** Which keys a phone offers. The browser's own checks would hide what Slack shows with an error. */
const INPUT_MODES: Record<string, 'email' | 'url' | 'decimal'> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'decimal',
};

/** Text of one or more lines; where the app wants to know, it is told at Enter or at each character. */
export function TextInput(props: ElementProps) {
  const { element, dispatches, labelledBy, describedBy, invalid, required } = props;
  const { value, enter, tell } = useField(props);
  const text = typeof value === 'string' ? value : '';
  const moments = momentsOf(element.dispatch_action_config);
  const onInput = ({ currentTarget }: Event & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    enter(currentTarget.value);
    if (dispatches && moments.includes('on_character_entered')) tell(currentTarget.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || !dispatches) return;
    if (!moments.includes('on_enter_pressed')) return;
    event.preventDefault();
    tell(text);
  };
  const common = {
    class: 'text-input',
    value: text,
    placeholder: textOf(element.placeholder),
    'aria-label': labelledBy === undefined ? textOf(element.placeholder) || 'Text' : undefined,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-required': required,
    autoComplete: 'off',
    onInput,
    onKeyDown,
    ...(element.focus_on_load === true ? { 'data-autofocus': true } : {}),
  };
  if (element.multiline === true) return <textarea rows={4} {...common} />;
  return <input type="text" inputMode={INPUT_MODES[asText(element.type)]} {...common} />;
}

/** "If `dispatch_action` is true", Enter is the default (dispatch action configuration object). */
function momentsOf(config: unknown): string[] {
  const moments = asObject(config).trigger_actions_on;
  return Array.isArray(moments) && moments.length > 0 ? moments.map(String) : ['on_enter_pressed'];
}
