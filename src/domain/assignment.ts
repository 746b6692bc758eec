import type { PlainDate } from './plain-date.ts';

export type Seat = 'member' | 'guest';

export type Subject =
  | { readonly kind: 'organization' }
  | { readonly kind: 'unit'; readonly unitId: string; readonly subtree: boolean }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'workspace'; readonly workspaceId: string }
  | { readonly kind: 'person'; readonly personId: string };

/** App → subject, or the exclusion of a subject from it (E1). An ended one is kept for its reasons. */
export interface Assignment {
  readonly id: string;
  readonly appId: string;
  readonly subject: Subject;
  readonly seat: Seat;
  /** First day, inclusive; null: since ever. */
  readonly from: PlainDate | null;
  /** Last day, inclusive; null: without end. */
  readonly until: PlainDate | null;
  readonly exclude: boolean;
  /** Why an admin made it; shown in reasons and receipts. */
  readonly reason: string | null;
  readonly createdAt: Date;
  /** When somebody withdrew it; null while it stands. */
  readonly endedAt: Date | null;
}

/** The id of what the assignment points to; null for the whole organisation. */
export function subjectId(subject: Subject): string | null {
  switch (subject.kind) {
    case 'organization':
      return null;
    case 'unit':
      return subject.unitId;
    case 'group':
      return subject.groupId;
    case 'workspace':
      return subject.workspaceId;
    case 'person':
      return subject.personId;
  }
}
