/** Something that breaks before long, or waits for somebody, unless an admin looks at it. */
export type Warning =
  /** A directory cannot be read; `code` is of the errors' catalogue. */
  | { readonly kind: 'source_failing'; readonly source: string; readonly code: string; readonly since: Date }
  /** Nothing was heard from a source for so long that it has probably broken. */
  | { readonly kind: 'source_silent'; readonly source: string; readonly since: Date }
  /** Whoever connected Rollcall is not active in Slack any more: its token ends with the account. */
  | { readonly kind: 'holder_gone'; readonly name: string }
  | { readonly kind: 'holder_lost_role'; readonly name: string }
  /** The directory says that they leave, or nothing gives them Slack any more. */
  | { readonly kind: 'holder_leaving'; readonly name: string }
  /** Somebody else switches accounts against Rollcall; they are frozen (G6). */
  | { readonly kind: 'second_writer'; readonly accounts: number }
  | { readonly kind: 'drift_found'; readonly accounts: number }
  /** Nobody has answered, and the request is over before long (A5). */
  | { readonly kind: 'requests_expire'; readonly changes: number; readonly at: Date };

export type WarningKind = Warning['kind'];

export const WARNING_KINDS = [
  'source_failing',
  'source_silent',
  'holder_gone',
  'holder_lost_role',
  'holder_leaving',
  'second_writer',
  'drift_found',
  'requests_expire',
] as const satisfies readonly WarningKind[];

/** What the connection and the directories need is for owners; what waits for a decision is for approvers. */
export function warningAudience({ kind }: Warning): 'configure' | 'decide' {
  return kind === 'drift_found' || kind === 'requests_expire' ? 'decide' : 'configure';
}
