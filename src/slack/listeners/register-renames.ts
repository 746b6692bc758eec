import type { App, BlockAction } from '@slack/bolt';
import { confirmRename } from '../../use-cases/confirm-rename.ts';
import { readCallerLive, requirePermission } from '../../use-cases/read-caller.ts';
import { ACTIONS, heard } from '../action-ids.ts';
import { parseActionValue } from '../blocks/action-value.ts';
import { noticeView } from '../blocks/modals/notice-view.ts';
import { publishHome } from './register-home.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { readScene } from './support/read-scene.ts';
import { showModal } from './support/show-modal.ts';
import { ViewOutdated } from './support/view-outdated.ts';

/** "It was renamed" (G9), in Approvals: who says it may decide, their role read live (A2). */
export function registerRenames(app: App, deps: ListenerDeps): void {
  app.action<BlockAction>(heard(ACTIONS.confirmRename), async ({ ack, body, action, context, client }) => {
    await ack();
    const scene = await readScene(deps, context, body.user.id);
    const { connection, texts } = scene;
    const value = parseActionValue(action.type === 'button' ? action.value : undefined);
    const place = { client, triggerId: body.trigger_id, texts, title: texts.renames.title };
    await showModal(deps, place, async () => {
      const caller = await readCallerLive(deps.ports, connection, body.user.id);
      requirePermission(caller, 'decide');
      if (value?.to !== 'rename') throw new ViewOutdated('a button of an older version');
      const by = { kind: 'slack', userId: caller.userId, name: caller.name } as const;
      const { from, to } = await confirmRename(deps.ports, connection.id, value, by);
      await publishHome(deps, scene, client, { tab: 'approvals', position: null });
      const t = texts.renames;
      const text = { title: t.doneTitle(from.name, to.name), next: t.doneNext };
      return noticeView(texts, { kind: 'done', text });
    });
  });
}
