import { useEffect, useState } from 'preact/hooks';
import { matching, type OptionGroup } from './option.ts';

export interface OfferSource {
  /** Choices that are there. */
  groups: readonly OptionGroup[];
  /** Choices that have to be asked for, with the words that were typed. */
  load?: ((query: string) => Promise<OptionGroup[]>) | undefined;
  /** How many characters the words need. */
  least: number;
}

export type Offers =
  | { state: 'ready'; groups: OptionGroup[] }
  | { state: 'loading' }
  | { state: 'short'; least: number };

/** How long nobody has typed before the app is asked. */
const QUIET_MS = 150;

/** What a menu offers for the words typed so far. */
export function useOffers({ groups, load, least }: OfferSource, query: string, isOpen: boolean): Offers {
  const [loaded, setLoaded] = useState<{ query: string; groups: OptionGroup[] } | null>(null);
  const isLong = query.length >= least;
  useEffect(() => {
    if (!load || !isOpen || !isLong) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const found = await load(query);
      if (isWanted) setLoaded({ query, groups: found });
    }, QUIET_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // A new `load` comes with every render and asks the same.
  }, [query, isOpen, isLong]);
  if (!load) return { state: 'ready', groups: matching(groups, query) };
  if (!isLong) return { state: 'short', least };
  return loaded?.query === query ? { state: 'ready', groups: loaded.groups } : { state: 'loading' };
}
