import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { type ActionName, heard } from '../../action-ids.ts';
import { createLatest } from '../support/latest.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { updateModal } from '../support/open-modal.ts';
import { readScene, type Scene } from '../support/read-scene.ts';
import { buildOrExplain } from '../support/show-modal.ts';

export interface Choice {
  readonly view: NonNullable<BlockAction['view']>;
  readonly action: BlockAction['actions'][number];
}

/** Each of these inputs shows its modal anew, with what follows from what is chosen now. */
export function rebuildModal(
  app: App,
  deps: ListenerDeps,
  names: readonly ActionName[],
  build: (deps: ListenerDeps, scene: Scene, choice: Choice) => Promise<ModalView>,
): void {
  const latest = createLatest();
  for (const name of names) {
    app.action<BlockAction>(heard(name), async ({ ack, body, action, context, client }) => {
      await ack();
      const { view } = body;
      if (view?.type !== 'modal') return;
      const isLatest = latest(view.id);
      const scene = await readScene(deps, context, body.user.id);
      const built = await buildOrExplain(deps, scene.texts, () => build(deps, scene, { view, action }));
      if (isLatest()) await updateModal(client, view.id, built);
    });
  }
}
