import type { App, BlockAction } from '@slack/bolt';
import { readCallerLive, requirePermission } from '../../use-cases/read-caller.ts';
import { declineAccess } from '../../use-cases/request-access.ts';
import { ACTIONS, heard } from '../action-ids.ts';
import { parseActionValue } from '../blocks/action-value.ts';
import { noticeView } from '../blocks/modals/notice-view.ts';
import { showEmail, showName } from '../blocks/text/show-name.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { readScene } from './support/read-scene.ts';
import { RequestDecided, requireWaiting } from './support/require-waiting.ts';
import { showModal } from './support/show-modal.ts';

/** "Decline", at a request for Slack: who says it may decide, their role read live (A2). */
export function registerRequests(app: App, deps: ListenerDeps): void {
  app.action<BlockAction>(heard(ACTIONS.declineRequest), async ({ ack, body, action, context, client }) => {
    await ack();
    const { connection, texts } = await readScene(deps, context, body.user.id);
    const value = parseActionValue(action.type === 'button' ? action.value : undefined);
    const t = texts.invite.access;
    const place = { client, triggerId: body.trigger_id, texts, title: t.decline };
    await showModal(deps, place, async () => {
      const caller = await readCallerLive(deps.ports, connection, body.user.id);
      requirePermission(caller, 'decide');
      const request = await requireWaiting(deps, connection.id, value);
      const by = { kind: 'slack', userId: caller.userId, name: caller.name } as const;
      if (!(await declineAccess(deps.ports, connection.id, request, by)))
        throw new RequestDecided('somebody was faster');
      const title = t.declined(showName(texts, caller.name), showEmail(texts, request.email));
      return noticeView(texts, {
        kind: 'done',
        text: { title, next: t.declineConfirm(showName(texts, request.asker.name)) },
      });
    });
  });
}
