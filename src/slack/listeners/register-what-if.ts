import type { App, BlockAction } from '@slack/bolt';
import { readCallerLive, requirePermission } from '../../use-cases/read-caller.ts';
import { ACTIONS, heard } from '../action-ids.ts';
import { parseActionValue } from '../blocks/action-value.ts';
import { whatIfMessage } from '../blocks/messages/what-if-message.ts';
import { parseWhatIf } from './commands/parse-what-if.ts';
import { readWhatIf } from './commands/what-if-command.ts';
import { createOnce } from './support/create-once.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { readScene } from './support/read-scene.ts';
import { ViewOutdated } from './support/view-outdated.ts';

/** Looks again and posts the answer where it was asked, once for each answer. */
export function registerWhatIf(app: App, deps: ListenerDeps): void {
  const once = createOnce();
  app.action<BlockAction>(heard(ACTIONS.postWhatIf), async ({ ack, body, action, context, respond }) => {
    await ack();
    const value = parseActionValue(action.type === 'button' ? action.value : undefined);
    const parsed = value?.to === 'command' ? parseWhatIf(value.text) : null;
    if (value?.to !== 'command' || parsed === null) throw new ViewOutdated('a button carries no question');
    if (!once(`${body.user.id} ${body.container?.message_ts ?? body.trigger_id}`)) return;
    const scene = await readScene(deps, context, body.user.id);
    const caller = await readCallerLive(deps.ports, scene.connection, body.user.id);
    requirePermission(caller, 'ask');
    const change = parsed.kind === 'suspend' ? ({ kind: 'suspend', email: parsed.who } as const) : parsed;
    const model = await readWhatIf(deps, scene, change, value.text);
    const posted = whatIfMessage(scene.texts, { ...model, postedBy: caller.name });
    await respond({ ...posted, response_type: 'in_channel', replace_original: false });
    await respond({
      text: scene.texts.whatIf.postedOnce,
      response_type: 'ephemeral',
      replace_original: true,
    });
  });
}
