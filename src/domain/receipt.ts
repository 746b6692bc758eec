/** Who decided or caused it. */
export type Actor =
  | { readonly kind: 'slack'; readonly userId: string; readonly name: string }
  | { readonly kind: 'command_line'; readonly user: string }
  | { readonly kind: 'rollcall' };

export type ReceiptEvent =
  | 'connected'
  | 'verification_failed'
  | 'imported'
  | 'assigned'
  | 'unassigned'
  | 'requested'
  | 'access_requested'
  | 'access_declined'
  | 'first_approval'
  | 'approved'
  | 'rejected'
  | 'applied'
  | 'failed'
  | 'stale'
  | 'provisioning'
  | 'linked'
  | 'quarantine'
  | 'undo'
  | 'workspace_created'
  | 'workspace_renamed'
  | 'workspace_deleted'
  | 'workspace_joined'
  | 'workspace_left'
  | 'source_token'
  | 'source_units'
  | 'source_conflict'
  | 'policy'
  | 'roles'
  | 'drift';

/** The audit record of a decision or a change, before it is numbered and sealed (R1). */
export interface ReceiptDraft {
  readonly event: ReceiptEvent;
  readonly at: Date;
  readonly actor: Actor;
  /** Whom it is about: text that can be erased without breaking the chain. */
  readonly subject: {
    readonly email: string | null;
    readonly name: string | null;
    readonly accountId: string | null;
  };
  readonly planHash: string | null;
  readonly runId: string | null;
  /** Facts without names, emails and secrets: kind, cause, evidence hash, outcome, Slack's answer, counts. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Receipt extends ReceiptDraft {
  readonly number: number;
  readonly seal: string;
}
