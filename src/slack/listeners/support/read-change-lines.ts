import type { Ports } from '../../../ports/ports.ts';
import type { ChangeLine } from '../../blocks/parts/change-line.ts';

const LAST = 10;

/** The last receipts, newest first: of everybody, or about one address. */
export async function readChangeLines(
  ports: Pick<Ports, 'receipts'>,
  connectionId: string,
  email: string | null,
): Promise<readonly ChangeLine[]> {
  const receipts = await ports.receipts.list(connectionId, { email, from: null, to: null, limit: LAST });
  return receipts.toReversed();
}
