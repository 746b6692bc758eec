import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface PopupProps {
  /** What it hangs on. */
  anchor: RefObject<HTMLElement | null>;
  /** As wide as the anchor, at least. */
  fits?: boolean;
  onClose(): void;
  children: ComponentChildren;
}

const GAP = 4;
const LEAST_HEIGHT = 180;

/** Something that opens below its anchor, or above where there is no room, over whatever scrolls. */
export function Popup({ anchor, fits = false, onClose, children }: PopupProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const popup = ref.current;
    if (!popup || !anchor.current) return;
    if (!popup.matches(':popover-open')) popup.showPopover();
    place(popup, anchor.current, fits);
  });
  useEffect(() => {
    const isInside = (target: EventTarget | null) =>
      target instanceof Node && (ref.current?.contains(target) || anchor.current?.contains(target));
    const onPointer = ({ target }: Event) => {
      if (!isInside(target)) onClose();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.key !== 'Escape' && event.key !== 'Tab') || !isInside(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    const onScroll = ({ target }: Event) => {
      if (ref.current && anchor.current && target !== ref.current) place(ref.current, anchor.current, fits);
    };
    document.addEventListener('pointerdown', onPointer, true);
    document.addEventListener('scroll', onScroll, true);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('pointerdown', onPointer, true);
      document.removeEventListener('scroll', onScroll, true);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [anchor, fits, onClose]);
  return (
    <div ref={ref} class="popup" popover="manual">
      {children}
    </div>
  );
}

function place(popup: HTMLElement, anchor: HTMLElement, fits: boolean): void {
  const { left, right, top, bottom, width } = anchor.getBoundingClientRect();
  const below = innerHeight - bottom - 2 * GAP;
  const isAbove = below < LEAST_HEIGHT && top > below;
  const { style } = popup;
  if (fits) style.minWidth = `${width}px`;
  style.maxHeight = `${Math.max(LEAST_HEIGHT, isAbove ? top - 2 * GAP : below)}px`;
  style.top = isAbove ? 'auto' : `${bottom + GAP}px`;
  style.bottom = isAbove ? `${innerHeight - top + GAP}px` : 'auto';
  // To the left where it would leave the window on the right.
  const room = innerWidth - popup.offsetWidth - GAP;
  style.left = `${Math.max(GAP, Math.min(left, room, left < room ? left : right - popup.offsetWidth))}px`;
}
