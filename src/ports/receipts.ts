import type { Receipt, ReceiptDraft } from '../domain/receipt.ts';

export interface ReceiptQuery {
  readonly email: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly limit: number;
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
  verify(connectionId: string): Promise<Verification>;
}
