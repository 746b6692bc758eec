import type { AllowedTeams } from '../../../domain/allowed-team.ts';
import type { ReadDirectoryFile } from '../../../ports/directory-file.ts';
import type { Log } from '../../../ports/log.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { PulledDirectory } from '../../../ports/pulled-directory.ts';
import type { ReceiptsToCsv } from '../../../ports/receipts-file.ts';
import type { WebClientDeps } from '../../web/web-client-options.ts';

/** What listeners are built with. Each takes what it calls by its use case. */
export interface ListenerDeps {
  readonly ports: Ports;
  /** Leads to Slack's consent page; null where tokens are given by hand. */
  readonly connectUrl: string | null;
  /** For the one client that is not Bolt's: that of the error handler. */
  readonly web: WebClientDeps;
  readonly allowedTeams: AllowedTeams;
  /** Where directories push to. */
  readonly scimUrl: string;
  readonly reconcileEveryMs: number;
  readonly readDirectoryFile: ReadDirectoryFile;
  readonly receiptsToCsv: ReceiptsToCsv;
  /** The directories that this process can read by itself. */
  readonly pulled: readonly PulledDirectory[];
  readonly log: Log;
}
