/** What a process does: it answers Slack and directories, works in the background, or both. */
export const PROCESS_ROLES = ['all', 'web', 'worker'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

export function answers(role: ProcessRole): boolean {
  return role !== 'worker';
}

export function works(role: ProcessRole): boolean {
  return role !== 'web';
}
