import type { App, BlockAction } from '@slack/bolt';
import { readCallerLive, requirePermission } from '../../use-cases/read-caller.ts';
import { verifyConnection } from '../../use-cases/verify-connection.ts';
import { ACTIONS, heard } from '../action-ids.ts';
import { connectView } from '../blocks/modals/connect-view.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { readScene } from './support/read-scene.ts';
import { showModal } from './support/show-modal.ts';

/** "Verify again": the check list of Connect, once more, with the tokens that are kept. Owners only. */
export function registerConnection(app: App, deps: ListenerDeps): void {
  app.action<BlockAction>(heard(ACTIONS.verify), async ({ ack, body, context, client }) => {
    await ack();
    const scene = await readScene(deps, context, body.user.id);
    const { connection, texts } = scene;
    await showModal(
      deps,
      { client, triggerId: body.trigger_id, texts, title: texts.connect.title },
      async () => {
        const caller = await readCallerLive(deps.ports, connection, body.user.id);
        requirePermission(caller, 'configure');
        const checks = await verifyConnection(deps.ports, connection, deps.allowedTeams);
        return connectView(texts, { connectUrl: deps.connectUrl, holderName: caller.name, checks });
      },
    );
  });
  app.action(heard(ACTIONS.showRun), ({ ack }) => ack()); // the button's address does it
}
