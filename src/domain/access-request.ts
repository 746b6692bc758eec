/** Somebody asks for Slack for a colleague or guest. */
export interface AccessRequest {
  readonly id: string;
  readonly email: string;
  readonly why: string;
  readonly asker: { readonly userId: string; readonly name: string };
  readonly askedAt: Date;
  /** Null: it waits. */
  readonly decided: {
    readonly decision: 'granted' | 'declined';
    readonly by: string;
    readonly at: Date;
  } | null;
}
