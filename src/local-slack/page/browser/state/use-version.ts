import { useEffect, useRef } from 'preact/hooks';

/** Loads the page anew when the server has another one than this. */
export function useVersion(version: string | undefined): void {
  const first = useRef(version);
  useEffect(() => {
    if (version === undefined) return;
    first.current ??= version;
    if (first.current !== version) location.reload();
  }, [version]);
}
