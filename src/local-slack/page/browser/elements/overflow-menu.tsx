import { useId, useRef, useState } from 'preact/hooks';
import { asList, asText, type Json } from '../json.ts';
import { TextObject } from '../mrkdwn/text-object.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { ElementProps } from './element-props.ts';
import { Popup } from './popup.tsx';
import { useField } from './use-field.ts';

/** "⋯": a menu of up to five things to do. */
export function OverflowMenu(props: ElementProps) {
  const { tell, busy, asking } = useField(props);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (option: Json) => {
    close();
    if (asText(option.url)) open(asText(option.url), '_blank', 'noopener');
    tell(option.value);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button overflow"
        aria-label="More actions"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={menuId}
        aria-busy={busy}
        onClick={() => setOpen(!isOpen)}
      >
        ⋯
      </button>
      {isOpen && (
        <Popup anchor={button} onClose={close}>
          <Menu id={menuId} options={asList(props.element.options)} choose={choose} />
        </Popup>
      )}
      {asking && <ConfirmDialog {...asking} />}
    </>
  );
}

function Menu({ id, options, choose }: { id: string; options: Json[]; choose(option: Json): void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    items.at((at + step) % items.length)?.focus();
  };
  return (
    <div id={id} class="menu" role="menu" tabIndex={-1} onKeyDown={onKeyDown}>
      {options.map((option, at) => (
        <button
          key={asText(option.value)}
          type="button"
          role="menuitem"
          // Showing the popup gives it the focus, so that no key pressed right after the click is lost.
          autofocus={at === 0}
          onClick={() => choose(option)}
        >
          <TextObject text={option.text} />
          <small>
            <TextObject text={option.description} />
          </small>
        </button>
      ))}
    </div>
  );
}
