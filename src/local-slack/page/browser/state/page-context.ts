import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageClock, PageFrame, PagePerson } from '../../wire.ts';
import type { Place } from './place.ts';

/** What every corner of the page may need. */
export interface Page {
  frame: PageFrame;
  clock: PageClock | undefined;
  /** Everybody who is mentioned somewhere, by id. */
  people: Record<string, PagePerson>;
  /** Names of the channels that are known, by id. */
  channelNames: Record<string, string>;
  place: Place;
  go(change: Partial<Place>, how?: 'push' | 'replace'): void;
  /** Shows a sentence for a while. */
  say(sentence: string): void;
}

const Context = createContext<Page | null>(null);

export const PageProvider = Context.Provider;

/** @throws outside of the page */
export function usePage(): Page {
  const page = useContext(Context);
  if (!page) throw new Error('there is no page around this');
  return page;
}
