import type { ReceiptEvent } from './receipt.ts';

/** What a receipt is about, for looking through them. */
export type ReceiptGroup = 'changes' | 'decisions' | 'directory' | 'connection';

const GROUP_OF: Readonly<Record<ReceiptEvent, ReceiptGroup>> = {
  applied: 'changes',
  failed: 'changes',
  stale: 'changes',
  requested: 'decisions',
  access_requested: 'decisions',
  access_declined: 'decisions',
  first_approval: 'decisions',
  approved: 'decisions',
  rejected: 'decisions',
  undo: 'decisions',
  linked: 'decisions',
  drift: 'decisions',
  imported: 'directory',
  assigned: 'directory',
  unassigned: 'directory',
  workspace_created: 'directory',
  workspace_renamed: 'directory',
  workspace_deleted: 'directory',
  workspace_joined: 'directory',
  workspace_left: 'directory',
  connected: 'connection',
  verification_failed: 'connection',
  provisioning: 'connection',
  quarantine: 'connection',
  source_token: 'connection',
  source_units: 'directory',
  source_conflict: 'directory',
  policy: 'connection',
  roles: 'connection',
};

export function eventsOf(group: ReceiptGroup): readonly ReceiptEvent[] {
  const events = Object.keys(GROUP_OF) as ReceiptEvent[];
  return events.filter((event) => GROUP_OF[event] === group);
}
