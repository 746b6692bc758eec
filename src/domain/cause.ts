/**
 * Why an operation is planned, in one word: the `reasons[].cause` of the command line, what approvals are
 * grouped by and what grace is set for.
 */
export const CAUSES = [
  'assigned',
  'requested',
  'suspended',
  'deleted',
  'unassigned',
  'excluded',
  'ended',
  'moved',
  'left_group',
  'left_workspace',
  'group_deleted',
  'unit_deleted',
  'workspace_deleted',
  'seat_changed',
  'email_changed',
  'switched_on',
  'drift_decision',
  'undo',
] as const;

export type Cause = (typeof CAUSES)[number];

/** How something that entitled a person can go away (P4). */
export type LossCause = Extract<
  Cause,
  | 'unassigned'
  | 'ended'
  | 'excluded'
  | 'moved'
  | 'left_group'
  | 'left_workspace'
  | 'group_deleted'
  | 'unit_deleted'
  | 'workspace_deleted'
>;

export function isCause(text: string): text is Cause {
  return (CAUSES as readonly string[]).includes(text);
}
