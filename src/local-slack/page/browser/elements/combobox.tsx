import { useId, useRef } from 'preact/hooks';
import { withEmoji } from '../mrkdwn/emoji-names.ts';
import { OfferList } from './offer-list.tsx';
import { Popup } from './popup.tsx';
import { type ComboboxChoice, useCombobox } from './use-combobox.ts';

interface ComboboxProps extends ComboboxChoice {
  placeholder: string;
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  required?: boolean | undefined;
  busy?: boolean;
  autofocus?: boolean;
}

/** A menu that is searched by typing. */
export function Combobox(props: ComboboxProps) {
  const { selected, many, placeholder, onChange } = props;
  const { query, offers, active, hasActive, open, close, choose, isChosen, onKeyDown } = useCombobox(props);
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const isOpen = query !== null;
  const [only] = selected;
  return (
    <div class="combobox" ref={box} aria-busy={props.busy}>
      {many && <Chips selected={selected} onChange={onChange} />}
      <input
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={hasActive ? `${listId}-${active}` : undefined}
        aria-label={props.labelledBy === undefined ? placeholder : undefined}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid}
        aria-required={props.required}
        placeholder={placeholder}
        value={query ?? (many ? '' : withEmoji(only?.text ?? ''))}
        onInput={({ currentTarget }) => open(currentTarget.value)}
        onClick={() => open('')}
        onBlur={close}
        onKeyDown={onKeyDown}
        data-autofocus={props.autofocus || undefined}
      />
      {!many && only && !props.required && (
        <button type="button" class="clear" aria-label={`Clear ${only.text}`} onClick={() => onChange([])}>
          ×
        </button>
      )}
      <span class="chevron" aria-hidden="true" />
      {isOpen && (
        <Popup anchor={box} fits onClose={close}>
          <OfferList id={listId} offers={offers} active={active} isChosen={isChosen} choose={choose} />
        </Popup>
      )}
    </div>
  );
}

function Chips({ selected, onChange }: Pick<ComboboxProps, 'selected' | 'onChange'>) {
  return (
    <>
      {selected.map((option) => (
        <span key={option.value} class="chip">
          {withEmoji(option.text)}
          <button
            type="button"
            aria-label={`Remove ${option.text}`}
            onClick={() => onChange(selected.filter(({ value }) => value !== option.value))}
          >
            ×
          </button>
        </span>
      ))}
    </>
  );
}
