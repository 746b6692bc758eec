/**
 * Every id by which Slack tells Rollcall what was clicked. `action_id`s are unique in a block, so where a row
 * holds several of one kind they carry a suffix: `actionId(ACTIONS.tab, 'accounts')`, heard by `heard(ACTIONS.tab)`.
 */
export const ACTIONS = {
  /** Leads to Slack's consent page; the click only needs to be acknowledged. */
  connect: 'connect',
  verify: 'verify',
  refresh: 'refresh',
  provisioning: 'provisioning',

  homeTab: 'home-tab',
  homeSearch: 'home-search',
  homeFilter: 'home-filter',
  homePage: 'home-page',

  listPage: 'list-page',
  listFilter: 'list-filter',
  /** The ⋯ of a row of accounts; its options are read by `parseRowOption`. */
  accountMenu: 'account-menu',
  /** The ⋯ of a row of people, and of one of assignments. */
  personMenu: 'person-menu',
  assignmentMenu: 'assignment-menu',
  choose: 'choose',

  openAccount: 'open-account',
  openWhy: 'open-why',
  openInvite: 'open-invite',
  openAssign: 'open-assign',
  openImport: 'open-import',
  openWorkspaces: 'open-workspaces',
  openActivate: 'open-activate',
  openDeactivate: 'open-deactivate',
  openApproval: 'open-approval',
  openHome: 'open-home',
  openUndo: 'open-undo',
  openDrift: 'open-drift',
  driftPerson: 'drift-person',
  openSource: 'open-source',
  openPull: 'open-pull',
  openRequest: 'open-request',
  reviewRequest: 'review-request',
  declineRequest: 'decline-request',
  openRules: 'open-rules',
  openRoles: 'open-roles',
  openConflict: 'open-conflict',
  conflictPeople: 'conflict-people',
  sourceMenu: 'source-menu',
  undoRun: 'undo-run',
  runPlan: 'run-plan',
  runSync: 'run-sync',
  showRun: 'show-run',
  suggestion: 'suggestion',
  postWhatIf: 'post-what-if',

  confirmRename: 'confirm-rename',

  approvalPage: 'approval-page',
  approvalScope: 'approval-scope',
  approvalDecision: 'approval-decision',
  approvalLasts: 'approval-lasts',
  approvalAccounts: 'approval-accounts',
  assignKind: 'assign-kind',
  assignSubject: 'assign-subject',
  assignSeat: 'assign-seat',
  assignExclude: 'assign-exclude',
  assignFrom: 'assign-from',
  assignUntil: 'assign-until',
  assignApp: 'assign-app',
  unassignChosen: 'unassign-chosen',
  changeSeat: 'change-seat',
  changeFrom: 'change-from',
  changeUntil: 'change-until',
  editWorkspace: 'edit-workspace',
  newWorkspace: 'new-workspace',
  deleteWorkspace: 'delete-workspace',
} as const;

export type ActionName = (typeof ACTIONS)[keyof typeof ACTIONS];

/** `callback_id`s of modals and of the Home tab. */
export const CALLBACKS = {
  home: 'home',
  account: 'account',
  person: 'person',
  invite: 'invite',
  inviteResult: 'invite-result',
  activate: 'activate',
  deactivate: 'deactivate',
  assign: 'assign',
  unassign: 'unassign',
  changeAssignment: 'change-assignment',
  workspaces: 'workspaces',
  workspace: 'workspace',
  workspaceDelete: 'workspace-delete',
  import: 'import',
  importPreview: 'import-preview',
  importDone: 'import-done',
  approval: 'approval',
  approvalDifference: 'approval-difference',
  undo: 'undo',
  drift: 'drift',
  sourceToken: 'source-token',
  sourceRevoke: 'source-revoke',
  sourceUnits: 'source-units',
  rules: 'rules',
  roles: 'roles',
  pullPreview: 'pull-preview',
  request: 'request',
  conflict: 'conflict',
  conflictPreview: 'conflict-preview',
  connect: 'connect',
  loading: 'loading',
  notice: 'notice',
  choose: 'choose',
  why: 'why',
} as const;

/**
 * `block_id`s of inputs: what submissions are read by and errors are shown at. The element in each has the
 * action id `ELEMENT`, except those that dispatch, which have an id of ACTIONS.
 */
export const INPUTS = {
  search: 'search',
  name: 'name',
  emails: 'emails',
  remove: 'remove',
  seat: 'seat',
  from: 'from',
  until: 'until',
  reason: 'reason',
  note: 'note',
  comment: 'comment',
  app: 'app',
  exclude: 'exclude',
  subjectKind: 'subject-kind',
  subject: 'subject',
  scope: 'scope',
  causes: 'causes',
  accounts: 'accounts',
  decision: 'decision',
  lasts: 'lasts',
  typedNumber: 'typed-number',
  assignment: 'assignment',
  file: 'file',
  source: 'source',
  part: 'part',
  units: 'units',
  who: 'who',
  role: 'role',
} as const;

export type InputName = (typeof INPUTS)[keyof typeof INPUTS];

/** The action id of an input's element that nobody listens to: its value is read from the submission. */
export const ELEMENT = 'value';

export function actionId(name: ActionName, suffix: string): string {
  return `${name}.${suffix}`;
}

/** Matches a name with and without a suffix, for Bolt's `app.action`. */
export function heard(name: ActionName): RegExp {
  return new RegExp(`^${name}(?:\\.|$)`, 'u');
}
