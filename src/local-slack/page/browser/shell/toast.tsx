import { useEffect, useRef } from 'preact/hooks';

const SHOWN_MS = 8000;

/** A sentence for a while, read out to those who cannot see it. */
export function Toast({ sentence, forget }: { sentence: string; forget(): void }) {
  const toast = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sentence === '') return;
    const { current } = toast;
    // Over a modal too, which lies over everything that was there before it.
    current?.showPopover();
    const timer = setTimeout(forget, SHOWN_MS);
    return () => {
      clearTimeout(timer);
      current?.hidePopover();
    };
  }, [sentence, forget]);
  return (
    <div ref={toast} class="toast" role="status" popover="manual">
      {sentence}
    </div>
  );
}
