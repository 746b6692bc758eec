import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface ModalLayerProps {
  labelledBy: string;
  onEscape(): void;
  children: ComponentChildren;
}

/**
 * What lies over the page while a modal is open. The page below is inert, the inspector beside it is not, so
 * that a modal can be looked into. Where the focus was it goes back to.
 */
export function ModalLayer({ labelledBy, onEscape, children }: ModalLayerProps) {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  // Asked before the fields inside take the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The page takes the focus only after it is no longer inert.
      setTimeout(() => {
        if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
      });
    },
    [before],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div class="modal-layer">
      <div class="modal" role="dialog" aria-modal="true" aria-labelledby={labelledBy}>
        {children}
      </div>
    </div>
  );
}
