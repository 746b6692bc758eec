import { useEffect, useState } from 'preact/hooks';

const EVERY_MS = 1000;

/**
 * Reads something again and again while it is looked at; what cannot be read stays as it was.
 *
 * @returns what was read last, and how to begin anew
 */
export function usePolled<T>(read: (before: T) => Promise<T>, nothing: T): [T, () => void] {
  const [value, setValue] = useState(nothing);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    let timer: number | undefined;
    let last = nothing;
    const next = async () => {
      if (document.visibilityState === 'visible') last = await read(last).catch(() => last);
      if (!isWanted) return;
      setValue(last);
      timer = window.setTimeout(next, EVERY_MS);
    };
    void next();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // `read` and `nothing` come anew with every render and are the same.
  }, [turn]);
  return [value, () => setTurn((count) => count + 1)];
}
