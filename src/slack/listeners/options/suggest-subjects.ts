import type { PlainTextOption } from '@slack/types';
import type { Subject } from '../../../domain/assignment.ts';
import { personName } from '../../../domain/person.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Texts } from '../../../texts/texts.ts';
import { option } from '../../blocks/build/elements.ts';
import { LIMITS } from '../../blocks/limits.ts';
import { showEmail, showLabel, showName } from '../../blocks/text/show-name.ts';

type Kind = Exclude<Subject['kind'], 'organization'>;

/** Units, groups, workspaces or people by a part of their name, as an external select takes them. */
export async function suggestSubjects(
  { directory }: Pick<Ports, 'directory'>,
  connectionId: string,
  texts: Texts,
  { kind, typed }: { readonly kind: Kind; readonly typed: string },
): Promise<PlainTextOption[]> {
  const most = LIMITS.staticOptions;
  if (kind === 'person') {
    const people = await directory.searchPeople(connectionId, typed, most);
    return people
      .filter(({ person }) => person.status !== 'deleted')
      .map(({ person }) =>
        option(showName(texts, personName(person)), person.id, showEmail(texts, person.email)),
      );
  }
  if (kind === 'unit') {
    const units = await directory.listUnits(connectionId, typed, most);
    return units
      .filter(({ deleted }) => !deleted)
      .map(({ id, path }) => option(showLabel(path, LIMITS.optionText), id));
  }
  const list = kind === 'group' ? directory.listGroups : directory.listWorkspaces;
  const named = await list(connectionId, typed, most);
  return named
    .filter(({ deleted }) => !deleted)
    .map(({ id, name }) => option(showLabel(name, LIMITS.optionText), id));
}
