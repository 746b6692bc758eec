import type { AccountRole, AccountStatus } from '../../../domain/account.ts';
import type { AppKind } from '../../../domain/app-kind.ts';
import type { Seat, Subject } from '../../../domain/assignment.ts';
import type { Reason } from '../../../domain/entitlement.ts';
import type { Operation } from '../../../domain/operation.ts';
import type { PersonStatus } from '../../../domain/person.ts';
import type { Drift } from '../../../domain/plan.ts';
import type { ChangeLine } from '../parts/change-line.ts';

/** The Slack account as it was read. */
export interface AccountProfile {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly secondaryEmail: string | null;
  readonly userName: string;
  readonly title: string | null;
  readonly status: AccountStatus;
  readonly role: AccountRole | null;
}

/** The person behind it in the directory, or in a workspace that Slack is assigned to. */
export interface PersonProfile {
  readonly name: string;
  readonly email: string;
  readonly title: string | null;
  readonly status: PersonStatus;
  readonly sourceName: string;
  readonly unitPath: string | null;
  readonly groups: readonly string[];
  readonly workspaces: readonly string[];
}

export interface AssignedApp {
  readonly name: string;
  /** Null: nobody has said. */
  readonly kind: AppKind | null;
  readonly seat: Seat;
  readonly subjectKind: Subject['kind'];
  readonly subjectName: string;
}

/** The person: in the organisation, in workspaces, what is assigned to them, and what follows. */
export interface PersonModel {
  /** A person with the same email in the organisation, and in a workspace that Slack is assigned to. */
  readonly organizationProfile: PersonProfile | null;
  readonly workspaceProfile: PersonProfile | null;
  readonly apps: readonly AssignedApp[];
  readonly reasons: readonly Reason[];
  readonly operation: Operation | null;
  readonly drift: Drift | null;
}

export interface AccountModel extends PersonModel {
  readonly account: AccountProfile;
  /** Read from Slack for this view; false: Slack did not answer, and this is the index. */
  readonly live: boolean;
  readonly readAt: Date | null;
  /** Newest first; the first five are shown. */
  readonly receipts: readonly ChangeLine[];
  readonly activate: Possibility;
  readonly deactivate: Possibility;
  readonly now: Date;
}

/** Whether something can be done to an account; `code` names the sentence that says why not. */
export type Possibility = { readonly possible: true } | { readonly possible: false; readonly code: string };
