import type { Permission } from '../../../../src/domain/rollcall-role.ts';
import type { CALLBACKS } from '../../../../src/slack/action-ids.ts';
import type { OPENERS } from '../../../../src/slack/listeners/actions/openers.ts';

type Callback = keyof typeof CALLBACKS;

/** Those that only show something: nothing is submitted in them. */
type Shown =
  | 'home'
  | 'account'
  | 'person'
  | 'inviteResult'
  | 'workspaces'
  | 'importDone'
  | 'approvalDifference'
  | 'connect'
  | 'loading'
  | 'notice'
  | 'choose'
  | 'why';

/** What each submission takes (surfaces.md, Roles); null: everybody may. A new one does not compile without a row. */
export const SUBMISSION_PERMISSIONS: Readonly<Record<Exclude<Callback, Shown>, Permission | null>> = {
  invite: 'ask',
  activate: 'ask',
  deactivate: 'ask',
  assign: 'ask',
  unassign: 'ask',
  changeAssignment: 'ask',
  workspace: 'ask',
  workspaceDelete: 'ask',
  import: 'ask',
  importPreview: 'ask',
  approval: 'decide',
  undo: 'decide',
  drift: 'ask',
  sourceToken: 'configure',
  sourceRevoke: 'configure',
  sourceUnits: 'configure',
  rules: 'configure',
  roles: 'configure',
  conflict: 'configure',
  conflictPreview: 'configure',
  pullPreview: 'configure',
  request: null,
};

/** What each button takes that opens a window. */
export const OPENER_PERMISSIONS: Readonly<Record<keyof typeof OPENERS, Permission | null>> = {
  'open-invite': 'ask',
  'open-assign': 'ask',
  'open-import': 'ask',
  'open-activate': 'ask',
  'open-deactivate': 'ask',
  'open-approval': 'see',
  'open-undo': 'decide',
  'open-drift': 'ask',
  'open-source': 'configure',
  'open-request': null,
  'review-request': 'ask',
  'open-pull': 'configure',
  'open-rules': 'configure',
  'open-roles': 'configure',
  'open-conflict': 'configure',
  'open-workspaces': 'see',
  'new-workspace': 'ask',
  'edit-workspace': 'ask',
  'delete-workspace': 'ask',
};
