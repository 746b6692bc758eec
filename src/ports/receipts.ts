import type { Receipt, ReceiptDraft } from '../domain/receipt.ts';
import type { ReceiptGroup } from '../domain/receipt-group.ts';

export interface ReceiptQuery {
  readonly email: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly limit: number;
}

export type ReceiptFilter = 'all' | ReceiptGroup;

export interface ReceiptPageQuery {
  readonly filter: ReceiptFilter;
  /** Words, each a part of an email or name. */
  readonly search: string | null;
  readonly limit: number;
  /** Opaque; from `next` of the page before. */
  readonly after: string | null;
}

export interface ReceiptPage {
  /** Newest first. */
  readonly receipts: readonly Receipt[];
  readonly next: string | null;
  readonly total: number;
}

export interface Verification {
  readonly checked: number;
  readonly ok: boolean;
  /** Number of the first receipt that does not fit; null when all do. */
  readonly firstBad: number | null;
}

/** Append-only, numbered and chained per connection (R1). */
export interface Receipts {
  append(connectionId: string, drafts: readonly ReceiptDraft[]): Promise<void>;
  list(connectionId: string, query: ReceiptQuery): Promise<readonly Receipt[]>;
  page(connectionId: string, query: ReceiptPageQuery): Promise<ReceiptPage>;
  verify(connectionId: string): Promise<Verification>;
}
