import type { Who } from '../../../use-cases/find-who.ts';
import { AccountUnknown } from '../../../use-cases/show-account.ts';
import { openApproval } from '../actions/open-approval.ts';
import { openAssign, openUnassign } from '../actions/open-assign.ts';
import { openImport } from '../actions/open-import.ts';
import { openInvite } from '../actions/open-invite.ts';
import { openRules } from '../actions/open-settings.ts';
import { openActivate, openDeactivate } from '../actions/open-switch.ts';
import { openUndo } from '../actions/open-undo.ts';
import type { Command, CommandContext } from './command-context.ts';
import { meant } from './meant.ts';

/** `invite a@b.c d@e.f`: the modal with the addresses filled in. */
export const invite: Command = ({ deps, scene, client, triggerId, rest }) =>
  openInvite(deps, scene, { client, triggerId }, rest);

export const activate: Command = (context) => openSwitch(context, 'activate');
export const deactivate: Command = (context) => openSwitch(context, 'deactivate');

export const assign: Command = ({ deps, scene, client, triggerId }) =>
  openAssign(deps, scene, { client, triggerId });
export const unassign: Command = ({ deps, scene, client, triggerId }) =>
  openUnassign(deps, scene, { client, triggerId });

/** `import`: the modal that takes a file of people. */
export const importFile: Command = ({ deps, scene, client, triggerId }) =>
  openImport(deps, scene, { client, triggerId });

export const approvals: Command = ({ deps, scene, client, triggerId }) =>
  openApproval(deps, scene, { client, triggerId }, null);

/** `settings`: what runs by itself; sources and the switch stand on the Home tab. */
export const settings: Command = ({ deps, scene, client, triggerId }) =>
  openRules(deps, scene, { client, triggerId });

/** `undo [run]`: what would be reversed of that run, or of the newest one. */
export const undo: Command = ({ deps, scene, client, triggerId, rest }) =>
  openUndo(deps, scene, { client, triggerId }, rest.trim() === '' ? null : rest.trim());

async function openSwitch(context: CommandContext, verb: 'activate' | 'deactivate'): Promise<void> {
  const who = await meant(context, verb);
  if (who === null) return;
  const { deps, scene, client, triggerId } = context;
  const open = verb === 'activate' ? openActivate : openDeactivate;
  await open(deps, scene, { client, triggerId }, accountOf(who));
}

function accountOf(who: Who): string {
  if (who.accountId === null) throw new AccountUnknown('this person has no account', { who: who.email });
  return who.accountId;
}
