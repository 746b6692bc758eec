import type { Actor, Receipt } from '../domain/receipt.ts';

/** The record as CSV that a spreadsheet opens safely (R2). `actorName`: how somebody is called in it. */
export type ReceiptsToCsv = (receipts: readonly Receipt[], actorName: (actor: Actor) => string) => string;
