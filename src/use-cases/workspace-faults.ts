import { AppError } from '../domain/app-error.ts';

/** There is none, or it was deleted meanwhile. */
export class WorkspaceUnknown extends AppError {
  readonly code = 'workspace_unknown';
}

/** Another one that stands is called so. */
export class WorkspaceNameTaken extends AppError {
  readonly code = 'workspace_name_taken';
}

export class WorkspaceNameless extends AppError {
  readonly code = 'workspace_nameless';
}

/** So long a name still fits a line of a menu. */
export const LONGEST_WORKSPACE_NAME = 75;

/** Throws WorkspaceNameless for a name of nothing. */
export function toWorkspaceName(written: string): string {
  const name = [...written.trim().replace(/\s+/gu, ' ')].slice(0, LONGEST_WORKSPACE_NAME).join('').trim();
  if (name === '') throw new WorkspaceNameless('a workspace needs a name');
  return name;
}
