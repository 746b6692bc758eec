import type { ModalView } from '@slack/types';
import type { Workspace } from '../../../domain/directory.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, CALLBACKS } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, context, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { modal } from '../build/modal.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';

export const MOST_WORKSPACES = 50;

interface WorkspacesModel {
  /** One more than are shown says that there are more. */
  readonly workspaces: readonly Workspace[];
}

/** Every workspace that stands, by name, each with its way to the editor. */
export function workspacesView(texts: Texts, { workspaces }: WorkspacesModel): ModalView {
  const t = texts.workspaces;
  const more = workspaces.length - MOST_WORKSPACES;
  const rows = workspaces.slice(0, MOST_WORKSPACES).map(({ id, name }) => {
    const value = encodeActionValue({ to: 'workspace', id });
    const edit = button(t.edit, ACTIONS.editWorkspace, { value, spoken: `${t.edit}: ${showLabel(name)}` });
    return section(mrkdwn`*${showLabel(name)}*`, edit);
  });
  return modal({
    callbackId: CALLBACKS.workspaces,
    title: t.listTitle,
    close: texts.buttons.close,
    blocks: [
      context(t.listText),
      actions('new', [button(t.create, ACTIONS.newWorkspace, { style: 'primary' })]),
      ...(rows.length === 0 ? [section(t.none)] : rows),
      ...(more > 0 ? [context(t.more(more))] : []),
    ],
  });
}
