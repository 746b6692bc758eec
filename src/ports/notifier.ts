import type { AccessRequest } from '../domain/access-request.ts';
import type { Warning } from '../domain/warning.ts';
import type { HeldOperation } from './plans.ts';

/** Tells people in Slack; the command line has one that says nothing. */
export interface Notifier {
  /** One message for what waits, rewritten as it changes; never a second notice (H1). */
  holdsChanged(connectionId: string, open: readonly HeldOperation[]): Promise<void>;
  runProgress(connectionId: string, runId: string): Promise<void>;
  /** The chain does not fit from this number on: once, whatever else is found later (R1). */
  receiptsBroken(connectionId: string, firstBad: number): Promise<void>;
  /** What an admin should look at, as it stands now; what was told before and is not in it is over. */
  warningsChanged(connectionId: string, warnings: readonly Warning[]): Promise<void>;
  /** To those who may decide; rewritten once it is decided, and then its asker is told. */
  accessRequested(connectionId: string, request: AccessRequest): Promise<void>;
  quarantined(connectionId: string, why: string, until: Date): Promise<void>;
}
