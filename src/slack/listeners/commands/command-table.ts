import type { Permission } from '../../../domain/rollcall-role.ts';
import type { Command } from './command-context.ts';
import { plan, sync } from './compare-commands.ts';
import { exportReceipts } from './export-command.ts';
import { history } from './history-command.ts';
import {
  activate,
  approvals,
  assign,
  deactivate,
  importFile,
  invite,
  settings,
  unassign,
  undo,
} from './modal-commands.ts';
import { find, help, list, show, status, why } from './read-commands.ts';
import { request } from './request-command.ts';
import { whatIf } from './what-if-command.ts';
import { workspace } from './workspace-command.ts';

/** A word of `/provision`, what it takes to use it, and what carries it out. */
export interface CommandRow {
  /** Null: everybody may. */
  readonly needs: Permission | null;
  readonly run: Command;
}

/** Every word (surfaces.md, `/provision`). No word is the status card. */
export const COMMANDS: Readonly<Record<string, CommandRow>> = {
  '': { needs: 'see', run: status },
  status: { needs: 'see', run: status },
  help: { needs: 'see', run: help },
  list: { needs: 'see', run: list },
  find: { needs: 'see', run: find },
  show: { needs: 'see', run: show },
  why: { needs: 'see', run: why },
  invite: { needs: 'ask', run: invite },
  activate: { needs: 'ask', run: activate },
  deactivate: { needs: 'ask', run: deactivate },
  assign: { needs: 'ask', run: assign },
  unassign: { needs: 'ask', run: unassign },
  workspace: { needs: 'ask', run: workspace },
  import: { needs: 'ask', run: importFile },
  plan: { needs: 'see', run: plan },
  'what-if': { needs: 'see', run: whatIf },
  sync: { needs: 'ask', run: sync },
  settings: { needs: 'configure', run: settings },
  history: { needs: 'see', run: history },
  request: { needs: null, run: request },
  export: { needs: 'see', run: exportReceipts },
  undo: { needs: 'decide', run: undo },
  approvals: { needs: 'see', run: approvals },
};
