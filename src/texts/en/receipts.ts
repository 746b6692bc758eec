import type { OperationKind } from '../../domain/operation.ts';
import type { ReceiptEvent } from '../../domain/receipt.ts';

/** What an applied operation did, in the past. */
const done: Record<OperationKind, string> = {
  invite: 'Invited',
  reactivate: 'Reactivated',
  deactivate: 'Deactivated',
  change_seat: 'Changed the seat of',
  update_profile: 'Updated the email of',
};

const events: Record<Exclude<ReceiptEvent, 'applied'>, string> = {
  connected: 'Connected',
  verification_failed: 'A connection was refused',
  imported: 'Directory imported',
  assigned: 'Slack assigned',
  unassigned: 'Assignment of Slack removed',
  requested: 'Requested',
  access_requested: 'Slack asked for',
  access_declined: 'Request declined',
  first_approval: 'Approved, as the first of two',
  approved: 'Approved',
  rejected: 'Rejected',
  failed: 'Failed',
  stale: 'Not done, because it had changed',
  provisioning: 'Provisioning switched',
  linked: 'Account linked to a person',
  quarantine: 'Paused, because too much went wrong',
  undo: 'Undone',
  workspace_created: 'Workspace created',
  workspace_renamed: 'Workspace renamed',
  workspace_deleted: 'Workspace deleted',
  workspace_joined: 'Added to a workspace',
  workspace_left: 'Removed from a workspace',
  source_token: 'Token of a source made or revoked',
  source_units: 'Chosen what units are taken from',
  source_conflict: 'Decided whose people they are',
  policy: 'Rules changed',
  roles: 'Role in Rollcall changed',
  drift: 'Decided to leave as it is',
};

export const receipts = { done, events, rollcall: 'Rollcall' };
