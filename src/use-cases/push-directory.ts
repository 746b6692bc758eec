import type { Ports } from '../ports/ports.ts';
import type { PushSource } from '../ports/push-tokens.ts';

/**
 * Carries out one change of a source that pushes and sees to it that the people it touched are planned for at
 * once (E3). The change itself has written down whom it touched: a job that is lost, or doubled, harms nothing.
 */
export async function pushChange<T>(
  ports: Pick<Ports, 'log' | 'queue'>,
  source: PushSource,
  change: () => Promise<T>,
): Promise<T> {
  const result = await change();
  // The change is kept: a source that is told "failed" now would only say the same again.
  await ports.queue.planSoon(source.connectionId).catch((error: unknown) => {
    ports.log.warn({ err: error }, 'planning could not be asked for; the next comparison finds the change');
  });
  return result;
}
