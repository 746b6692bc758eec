import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../state/page-context.ts';
import { searchPeople } from '../state/search-people.ts';
import { mentionAt, type Suggestion, suggestCommands, suggestPerson } from './suggestions.ts';

/** What could be meant by what was typed so far: commands, or people. */
export function useSuggestions(text: string, cursor: number): Suggestion[] {
  const page = usePage();
  const [people, setPeople] = useState<Suggestion[]>([]);
  const mention = mentionAt(text, cursor);
  useEffect(() => {
    let isWanted = true;
    if (mention === undefined) setPeople([]);
    else
      void searchPeople(page, mention).then((found) => {
        if (isWanted) setPeople(found.slice(0, 8).map(suggestPerson));
      });
    return () => {
      isWanted = false;
    };
    // The page is another one at every render; only the word matters.
  }, [mention]);
  const commands = page.frame.apps
    .filter(({ botUserId }) => botUserId !== null)
    .flatMap((app) => app.commands);
  const suggested = suggestCommands(text, commands);
  return suggested.length > 0 ? suggested : people;
}
