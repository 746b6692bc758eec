/** The documents of interfaces.md, as far as tests look into them. */
export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly next: string };
}

export interface PlanBody {
  readonly id: string;
  readonly hash: string;
  readonly team: string;
  readonly readings: {
    readonly directory: { readonly at: string | null; readonly people: number; readonly complete: boolean };
    readonly slack: { readonly accounts: number; readonly pages: number; readonly complete: boolean };
  };
  readonly operations: readonly OperationBody[];
  readonly drift: readonly { readonly accountId: string; readonly email: string; readonly why: string }[];
  readonly unchanged: number;
}

export interface OperationBody {
  readonly kind: string;
  readonly email: string;
  readonly accountId: string | null;
  readonly reasons: readonly { readonly cause: string; readonly detail: string }[];
  readonly hold: { readonly rule: string; readonly detail: string } | null;
  readonly from: unknown;
  readonly to: unknown;
}

export interface SyncBody {
  readonly run: string | null;
  readonly plan: string;
  readonly outcomes: readonly {
    readonly kind: string;
    readonly email: string;
    readonly accountId: string | null;
    readonly outcome: string;
    readonly error: { readonly code: string; readonly message: string } | null;
  }[];
  readonly counts: {
    readonly applied: number;
    readonly held: number;
    readonly stale: number;
    readonly failed: number;
  };
}

export interface ImportBody {
  readonly source: string;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

export interface AccountsBody {
  readonly accounts: readonly {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly status: string;
    readonly role: string;
    readonly entitled: boolean;
  }[];
  readonly next: string | null;
  readonly readAt: string | null;
}

export interface AssignBody {
  readonly assignment: Readonly<Record<string, unknown>>;
  readonly gains: number;
  readonly loses: number;
}
