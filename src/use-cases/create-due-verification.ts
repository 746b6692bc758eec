import type { Ports } from '../ports/ports.ts';

type Needs = Pick<Ports, 'clock' | 'log' | 'notifier' | 'receipts'>;

const A_DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Walks each connection's chain of receipts once a day (R1), and after each start. A broken one is told to the
 * owners, once; it stops nothing: leavers must go although somebody has been at the record.
 */
export function createDueVerification(ports: Needs) {
  const verified = new Map<string, number>();
  return async (connectionId: string): Promise<void> => {
    const now = ports.clock.now().getTime();
    if (now - (verified.get(connectionId) ?? Number.NEGATIVE_INFINITY) < A_DAY_MS) return;
    verified.set(connectionId, now);
    try {
      const { ok, firstBad, checked } = await ports.receipts.verify(connectionId);
      if (ok) return;
      ports.log.error({ connectionId, firstBad, checked }, 'the chain of receipts is broken');
      await ports.notifier.receiptsBroken(connectionId, firstBad ?? 0);
    } catch (error) {
      ports.log.warn({ connectionId, err: error }, 'the receipts could not be verified');
    }
  };
}
