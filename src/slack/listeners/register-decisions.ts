import type { App, BlockAction } from '@slack/bolt';
import { heard } from '../action-ids.ts';
import { parseActionValue } from '../blocks/action-value.ts';
import { OPENERS, type OpenerName } from './actions/openers.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { modalTargetOf } from './support/modal-target.ts';
import { readScene } from './support/read-scene.ts';

/** Everything that asks for a change or decides on one: the buttons that open its modal, and its submissions. */
export function registerDecisions(app: App, deps: ListenerDeps): void {
  for (const name of Object.keys(OPENERS) as OpenerName[]) registerOpener(app, deps, name);
}

function registerOpener(app: App, deps: ListenerDeps, name: OpenerName): void {
  app.action<BlockAction>(heard(name), async ({ ack, body, action, context, client }) => {
    await ack();
    const scene = await readScene(deps, context, body.user.id);
    const value = parseActionValue(action.type === 'button' ? action.value : undefined);
    await OPENERS[name](deps, scene, modalTargetOf(client, body), value);
  });
}
