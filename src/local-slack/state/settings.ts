/** Where Slack's documentation leaves a choice, and how fast this Slack is. Changed through `/_control/settings`. */
export interface Settings {
  /** How long SCIM reads go on showing the state before a SCIM write, in ms (Slack's SDK test polls up to 10 s). */
  scimReadLag: number;
  /** How long a SCIM write takes, in ms; meanwhile a second write to the same account is refused. */
  scimWriteTime: number;
  /** Rate limits of SCIM and of the Web API's tiers. */
  limitsEnforced: boolean;
  /** SCIM writes a minute that the company's IdP makes out of the same budget. */
  secondWriterPerMinute: number;
  /** HTTP status of `email_taken` and `username_taken`; Slack does not document it. */
  emailConflictStatus: 400 | 409;
  usernameConflictStatus: 400 | 409;
  /** A write above the token's rank answers 200 and does nothing, as one vendor reports, instead of an error. */
  silentInsufficientRights: boolean;
  /** Whether an unfiltered SCIM listing holds deactivated accounts; Slack does not document it. */
  scimListsDeactivated: boolean;
  /** Replays Slack's incident of April 2024: an update that did not say `active` switched people off. */
  updateWithoutActiveDeactivates: boolean;
  /** From so many members on, `users.list` without a limit answers `limit_required`. */
  limitRequiredFrom: number;
  /** The method reference says `expired_trigger_id`, the guide to interactivity `trigger_expired`. */
  triggerErrors: 'reference' | 'guide';
}

export const DEFAULT_SETTINGS: Settings = {
  scimReadLag: 1000,
  scimWriteTime: 0,
  limitsEnforced: true,
  secondWriterPerMinute: 0,
  emailConflictStatus: 409,
  usernameConflictStatus: 400,
  silentInsufficientRights: false,
  scimListsDeactivated: true,
  updateWithoutActiveDeactivates: false,
  limitRequiredFrom: 5000,
  triggerErrors: 'reference',
};
