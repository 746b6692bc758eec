import type { Notifier } from '../ports/notifier.ts';

/** The command line tells its own caller; the server's next comparison tells people in Slack. */
export const silentNotifier: Notifier = {
  holdsChanged: () => Promise.resolve(),
  runProgress: () => Promise.resolve(),
  receiptsBroken: () => Promise.resolve(),
  accessRequested: () => Promise.resolve(),
  warningsChanged: () => Promise.resolve(),
  quarantined: () => Promise.resolve(),
};
