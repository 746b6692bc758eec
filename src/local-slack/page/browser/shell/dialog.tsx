import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  labelledBy: string;
  class: string;
  /** The person wants it away: Escape. */
  onClose(): void;
  children: ComponentChildren;
}

/** A dialog that keeps the focus inside, as the browser's own does, and leaves closing to its owner. */
export function Dialog({ labelledBy, class: name, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const before = document.activeElement;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // The browser would close it without its owner knowing.
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <dialog ref={ref} class={`dialog ${name}`} aria-labelledby={labelledBy} onKeyDown={onKeyDown}>
      {children}
    </dialog>
  );
}
