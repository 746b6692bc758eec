import type { ModalView } from '@slack/types';
import { personName } from '../../../domain/person.ts';
import { showPerson } from '../../../use-cases/show-person.ts';
import { personView } from '../../blocks/modals/person-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';
import { toPersonModel } from './to-person-model.ts';

/** Somebody of the directory without an account. */
export async function buildPersonView(
  { ports }: ListenerDeps,
  { connection, texts }: Scene,
  personId: string,
): Promise<ModalView> {
  const story = await showPerson(ports, connection, personId);
  return personView(texts, { name: personName(story.person.person), ...toPersonModel(story) });
}
