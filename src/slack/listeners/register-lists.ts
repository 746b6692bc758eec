import type { App, BlockAction } from '@slack/bolt';
import { requirePermission } from '../../use-cases/read-caller.ts';
import { ACTIONS, heard } from '../action-ids.ts';
import { parseActionValue } from '../blocks/action-value.ts';
import { ACCOUNT_FILTERS, positionIn } from '../blocks/list-position.ts';
import { LIST_PAGE_SIZE, listMessage } from '../blocks/messages/list-message.ts';
import { createAnswer } from './commands/command-context.ts';
import { runCommand } from './commands/run-command.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import type { ModalTarget } from './support/modal-target.ts';
import { readAccountList } from './support/read-account-list.ts';
import { readScene } from './support/read-scene.ts';

/** Pages, filters and choices of the lists in messages. */
export function registerLists(app: App, deps: ListenerDeps): void {
  for (const name of [ACTIONS.listPage, ACTIONS.listFilter]) registerPages(app, deps, name);
  registerCommandButtons(app, deps);
}

function registerPages(
  app: App,
  deps: ListenerDeps,
  name: typeof ACTIONS.listPage | typeof ACTIONS.listFilter,
): void {
  app.action<BlockAction>(heard(name), async ({ ack, body, action, context, respond }) => {
    await ack();
    const value = parseActionValue(action.type === 'button' ? action.value : undefined);
    if (value?.to !== 'list') return;
    const scene = await readScene(deps, context, body.user.id);
    requirePermission(scene.caller, 'see');
    const list = await readAccountList(
      deps.ports,
      scene,
      positionIn(ACCOUNT_FILTERS, value.position),
      LIST_PAGE_SIZE,
    );
    await createAnswer(respond)(listMessage(scene.texts, list), { replace: true });
  });
}

/** Buttons that stand for a command: a suggestion, a choice among several people, "Compare now". */
function registerCommandButtons(app: App, deps: ListenerDeps): void {
  const listen = (name: (typeof COMMAND_BUTTONS)[number]) =>
    app.action<BlockAction>(heard(name), async ({ ack, body, action, context, client, respond }) => {
      await ack();
      const text = commandOf(name, action.type === 'button' ? action.value : undefined);
      if (text === null) return;
      const scene = await readScene(deps, context, body.user.id);
      const answer =
        body.response_url === '' || body.response_url === undefined
          ? noAnswer(client, body)
          : createAnswer(respond);
      await runCommand({ deps, scene, client, triggerId: body.trigger_id, answer }, text);
    });
  for (const name of COMMAND_BUTTONS) listen(name);
}

const COMMAND_BUTTONS = [ACTIONS.suggestion, ACTIONS.choose, ACTIONS.runPlan, ACTIONS.runSync] as const;

function commandOf(name: (typeof COMMAND_BUTTONS)[number], carried: string | undefined): string | null {
  if (name === ACTIONS.runPlan) return 'plan';
  if (name === ACTIONS.runSync) return 'sync';
  const value = parseActionValue(carried);
  if (value?.to === 'command') return value.text;
  if (value?.to === 'chosen') return `${value.verb} ${value.id === null ? value.email : `<@${value.id}>`}`;
  return null;
}

/** A click on the Home tab has no response_url: the answer comes as the app's direct message. */
function noAnswer(client: ModalTarget['client'], body: BlockAction): ReturnType<typeof createAnswer> {
  return async (message) => {
    const { text = '', blocks } = message;
    await client.chat.postMessage({ channel: body.user.id, text, blocks });
  };
}
