import { useEffect } from 'preact/hooks';

const SHOWN_MS = 8000;

/** A sentence for a while, read out to those who cannot see it. */
export function Toast({ sentence, forget }: { sentence: string; forget(): void }) {
  useEffect(() => {
    if (sentence === '') return;
    const timer = setTimeout(forget, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [sentence, forget]);
  return (
    <div class="toast" role="status" hidden={sentence === ''}>
      {sentence}
    </div>
  );
}
