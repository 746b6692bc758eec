import type { App, BlockAction } from '@slack/bolt';
import { explainPerson } from '../../use-cases/explain-person.ts';
import { requirePermission } from '../../use-cases/read-caller.ts';
import { AccountUnknown } from '../../use-cases/show-account.ts';
import { ACTIONS, heard } from '../action-ids.ts';
import { parseActionValue } from '../blocks/action-value.ts';
import { LIST_PAGE_SIZE, listMessage } from '../blocks/messages/list-message.ts';
import { whyView } from '../blocks/modals/why-view.ts';
import { parseRowOption, type RowVerb } from '../blocks/row-option.ts';
import { openActivate, openDeactivate } from './actions/open-switch.ts';
import { createAnswer } from './commands/command-context.ts';
import { toWhyModel } from './commands/read-commands.ts';
import { runCommand } from './commands/run-command.ts';
import { buildAccountView } from './support/build-account-view.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { readAccountList } from './support/read-account-list.ts';
import { readScene, type Scene } from './support/read-scene.ts';
import type { ModalRequest } from './support/show-modal.ts';
import { showModal } from './support/show-modal.ts';

type Modal = Pick<ModalRequest, 'client' | 'triggerId' | 'how'>;

/** Rows, pages, filters and choices: what leads from a list to one account. */
export function registerLists(app: App, deps: ListenerDeps): void {
  for (const name of [ACTIONS.listPage, ACTIONS.listFilter]) registerPages(app, deps, name);
  app.action<BlockAction>(heard(ACTIONS.accountMenu), async ({ ack, body, action, context, client }) => {
    await ack();
    const chosen = action.type === 'overflow' ? parseRowOption(action.selected_option.value) : null;
    if (chosen === null) return;
    const scene = await readScene(deps, context, body.user.id);
    await openRow(deps, scene, modalOf(client, body), chosen.verb, chosen.accountId);
  });
  for (const [name, verb] of [
    [ACTIONS.openAccount, 'show'],
    [ACTIONS.openWhy, 'why'],
  ] as const) {
    app.action<BlockAction>(heard(name), async ({ ack, body, action, context, client }) => {
      await ack();
      const value = parseActionValue(action.type === 'button' ? action.value : undefined);
      const scene = await readScene(deps, context, body.user.id);
      if (value?.to === 'account') await openRow(deps, scene, modalOf(client, body), verb, value.id);
      if (value?.to === 'email') await openWhy(deps, scene, modalOf(client, body), value.email);
    });
  }
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
    const list = await readAccountList(deps.ports, scene, value.position, LIST_PAGE_SIZE);
    await createAnswer(respond)(listMessage(scene.texts, list), { replace: true });
  });
}

function modalOf(client: Modal['client'], body: BlockAction): Modal {
  return { client, triggerId: body.trigger_id, how: body.view?.type === 'modal' ? 'push' : 'open' };
}

async function openRow(
  deps: ListenerDeps,
  scene: Scene,
  modal: Modal,
  verb: RowVerb,
  accountId: string,
): Promise<void> {
  requirePermission(scene.caller, verb === 'show' || verb === 'why' ? 'see' : 'ask');
  if (verb === 'activate') return openActivate(deps, scene, modal, accountId);
  if (verb === 'deactivate') return openDeactivate(deps, scene, modal, accountId);
  if (verb === 'show') {
    const request = { ...modal, texts: scene.texts, title: scene.texts.account.title };
    return showModal(deps, request, () => buildAccountView(deps, scene, accountId));
  }
  const account = await deps.ports.accounts.get(scene.connection.id, accountId);
  if (account === null) throw new AccountUnknown('no account has this id', { accountId });
  return openWhy(deps, scene, modal, account.email);
}

function openWhy(deps: ListenerDeps, scene: Scene, modal: Modal, email: string): Promise<void> {
  requirePermission(scene.caller, 'see');
  return showModal(deps, { ...modal, texts: scene.texts, title: scene.texts.account.whyTitle }, async () =>
    whyView(scene.texts, toWhyModel(await explainPerson(deps.ports, scene.connection, email))),
  );
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
function noAnswer(client: Modal['client'], body: BlockAction): ReturnType<typeof createAnswer> {
  return async (message) => {
    const { text = '', blocks } = message;
    await client.chat.postMessage({ channel: body.user.id, text, blocks });
  };
}
