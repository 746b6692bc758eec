import type { PageCommand, PagePerson } from '../../wire.ts';
import { personName } from '../state/person-name.ts';

export interface Suggestion {
  /** What takes the place of the word. */
  insert: string;
  title: string;
  detail: string;
  /** Who is mentioned by it. */
  person?: PagePerson;
}

/** `/prov` at the beginning: the commands that begin so. */
export function suggestCommands(text: string, commands: readonly PageCommand[]): Suggestion[] {
  const [, typed] = /^(\/\S*)$/.exec(text) ?? [];
  if (typed === undefined) return [];
  const invite = {
    command: '/invite',
    description: 'Add somebody or an app to this channel',
    usageHint: '@name',
  };
  return [...commands, invite]
    .filter(({ command }) => command.startsWith(typed))
    .map(({ command, description, usageHint }) => ({
      insert: `${command} `,
      title: `${command} ${usageHint}`,
      detail: description,
    }));
}

/** The word that begins with `@` and ends where the cursor stands; undefined when there is none. */
export function mentionAt(text: string, cursor: number): string | undefined {
  return /(?:^|\s)@([\p{L}\p{N}._-]*)$/u.exec(text.slice(0, cursor))?.[1];
}

export function suggestPerson(person: PagePerson): Suggestion {
  return { insert: `@${person.name} `, title: personName(person), detail: `@${person.name}`, person };
}

/** Puts the suggestion where the unfinished word stands. @returns the text and where the cursor goes */
export function withSuggestion(text: string, cursor: number, { insert }: Suggestion): [string, number] {
  const before = text.slice(0, cursor).replace(/[@/][\p{L}\p{N}._-]*$/u, '') + insert;
  return [before + text.slice(cursor), before.length];
}

/** `@ada.park` becomes `<@U…>` for everybody who was picked from the suggestions. */
export function withMentions(text: string, picked: ReadonlyMap<string, string>): string {
  return text.replace(/@([\p{L}\p{N}._-]*[\p{L}\p{N}])/gu, (written, name: string) => {
    const id = picked.get(name);
    return id === undefined ? written : `<@${id}>`;
  });
}
