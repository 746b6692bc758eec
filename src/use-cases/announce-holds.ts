import type { Ports } from '../ports/ports.ts';

/** Rewrites the message about what waits, after something of it was decided, opened or closed (H1). */
export async function announceHolds(
  ports: Pick<Ports, 'holds' | 'notifier'>,
  connectionId: string,
): Promise<void> {
  await ports.notifier.holdsChanged(connectionId, await ports.holds.list(connectionId, ['open']));
}
