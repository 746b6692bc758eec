import { openWorkspace, openWorkspaces } from '../actions/open-workspace.ts';
import type { Command } from './command-context.ts';

/** `workspace`: all of them; with a name: its editor, or that of a new one. */
export const workspace: Command = async ({ deps, scene, client, triggerId, rest }) => {
  const name = rest.trim();
  const modal = { client, triggerId };
  if (name === '') return openWorkspaces(deps, scene, modal);
  const found = await deps.ports.directory.findWorkspace(scene.connection.id, name);
  return openWorkspace(deps, scene, modal, found === null ? { name } : { id: found.id });
};
