import { requirePermission } from '../../../use-cases/read-caller.ts';
import { importView } from '../../blocks/modals/import-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import type { Scene } from '../support/read-scene.ts';
import { showModal } from '../support/show-modal.ts';

const FIRST_SOURCE = 'file';

/** The modal that takes a file of people; its source is the one that a file came from last. */
export async function openImport(deps: ListenerDeps, scene: Scene, modal: ModalTarget): Promise<void> {
  const { texts, caller, connection } = scene;
  await showModal(deps, { ...modal, texts, title: texts.importing.title }, async () => {
    requirePermission(caller, 'ask');
    const sources = await deps.ports.directory.sources(connection.id);
    const readAt = ({ lastReading }: (typeof sources)[number]) => lastReading?.at.getTime() ?? 0;
    const [last] = sources.filter(({ kind }) => kind === 'csv').sort((a, b) => readAt(b) - readAt(a));
    return importView(texts, { source: last?.name ?? FIRST_SOURCE, part: null, problem: null });
  });
}
