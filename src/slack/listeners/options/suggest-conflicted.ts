import type { PlainTextOption } from '@slack/types';
import type { Ports } from '../../../ports/ports.ts';
import type { Texts } from '../../../texts/texts.ts';
import { LIMITS } from '../../blocks/limits.ts';
import { conflictedOption, conflictMetadata } from '../../blocks/modals/conflict-view.ts';

/** People whom both sources of the window have, by a part of name or address (D4). */
export async function suggestConflicted(
  { conflicts }: Pick<Ports, 'conflicts'>,
  connectionId: string,
  texts: Texts,
  { metadata, typed }: { readonly metadata: string | undefined; readonly typed: string },
): Promise<PlainTextOption[]> {
  const pair = conflictMetadata.parse(metadata);
  if (pair === null) return [];
  const people = await conflicts.people(connectionId, pair, typed, LIMITS.staticOptions);
  return people.map((person) => conflictedOption(texts, person));
}
