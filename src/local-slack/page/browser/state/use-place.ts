import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Place, readPlace, writePlace } from './place.ts';

/** The place in the address bar, and how to go to another one; `replace` leaves no way back to the old one. */
export function usePlace(): [Place, (change: Partial<Place>, how?: 'push' | 'replace') => void] {
  const [place, setPlace] = useState(() => readPlace(location.search));
  useEffect(() => {
    const onBack = () => setPlace(readPlace(location.search));
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const go = useCallback((change: Partial<Place>, how: 'push' | 'replace' = 'push') => {
    const next = { ...readPlace(location.search), ...change };
    const address = writePlace(next);
    if (address !== location.search) {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    setPlace(next);
  }, []);
  return [place, go];
}
