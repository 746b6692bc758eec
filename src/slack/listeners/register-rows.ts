import type { App, BlockAction } from '@slack/bolt';
import { ACTIONS, type ActionName, heard } from '../action-ids.ts';
import { parseActionValue } from '../blocks/action-value.ts';
import { parseRowOption, type RowVerb } from '../blocks/row-option.ts';
import { openAssignmentRow } from './actions/open-assignment-row.ts';
import { openSourceRow } from './actions/open-settings.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { type ModalTarget, modalTargetOf } from './support/modal-target.ts';
import { openAccountRow, openPersonRow, openWhy } from './support/open-row.ts';
import { readScene, type Scene } from './support/read-scene.ts';

type OpenRow = (
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  verb: RowVerb,
  id: string,
) => Promise<void>;

/** The ⋯ of each kind of row, with what its choices open. */
const MENUS: readonly (readonly [ActionName, OpenRow])[] = [
  [ACTIONS.accountMenu, openAccountRow],
  [ACTIONS.personMenu, openPersonRow],
  [ACTIONS.assignmentMenu, openAssignmentRow],
  [ACTIONS.sourceMenu, openSourceRow],
];

/** What leads from a row, or from a button about somebody, to one account, person or assignment. */
export function registerRows(app: App, deps: ListenerDeps): void {
  for (const [name, open] of MENUS) {
    app.action<BlockAction>(heard(name), async ({ ack, body, action, context, client }) => {
      await ack();
      const chosen = action.type === 'overflow' ? parseRowOption(action.selected_option.value) : null;
      if (chosen === null) return;
      const scene = await readScene(deps, context, body.user.id);
      await open(deps, scene, modalTargetOf(client, body), chosen.verb, chosen.id);
    });
  }
  for (const [name, verb] of [
    [ACTIONS.openAccount, 'show'],
    [ACTIONS.openWhy, 'why'],
  ] as const) {
    app.action<BlockAction>(heard(name), async ({ ack, body, action, context, client }) => {
      await ack();
      const value = parseActionValue(action.type === 'button' ? action.value : undefined);
      const scene = await readScene(deps, context, body.user.id);
      const modal = modalTargetOf(client, body);
      if (value?.to === 'account') await openAccountRow(deps, scene, modal, verb, value.id);
      if (value?.to === 'email') await openWhy(deps, scene, modal, value.email);
    });
  }
}
