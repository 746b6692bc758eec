import type { Connection } from '../domain/connection.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Ports } from '../ports/ports.ts';
import { setProvisioning } from './set-provisioning.ts';

type Needs = Pick<Ports, 'clock' | 'connections' | 'log' | 'queue' | 'receipts' | 'runs' | 'slack'>;

/** What was erased, and what says so afterwards: nothing is left here that could. */
export interface Erasure {
  readonly team: string | null;
  readonly name: string;
  readonly at: Date;
  /** Rows by table; all of them are gone. */
  readonly erased: Readonly<Record<string, number>>;
  /** The chain as it was at its end; null: it had none. */
  readonly receipts: { readonly count: number; readonly lastSeal: string } | null;
  /** False: Slack could not be told, and the app has to be removed there. */
  readonly tokenRevoked: boolean;
}

/**
 * Erases everything that Rollcall keeps about a team: people, accounts, plans, receipts, tokens. Nobody's account in
 * Slack is changed. Writing is switched off first and a run in hand ends, so that nothing comes back; the token is
 * revoked at Slack.
 */
export async function eraseConnection(ports: Needs, connection: Connection, by: Actor): Promise<Erasure> {
  const { id, slackId, name } = connection;
  await setProvisioning(ports, connection, false, by);
  const erase = async () => {
    const chain = await ports.receipts.page(id, { filter: 'all', search: null, limit: 1, after: null });
    const [last] = chain.receipts;
    const tokenRevoked = await revokeToken(ports, id);
    const erased = await ports.connections.erase(id);
    const receipts = last === undefined ? null : { count: chain.total, lastSeal: last.seal };
    return { team: slackId, name, at: ports.clock.now(), erased, receipts, tokenRevoked };
  };
  return ports.runs.withTurn(id, 'erase', erase);
}

async function revokeToken({ slack, log }: Needs, connectionId: string): Promise<boolean> {
  try {
    await (await slack.open(connectionId)).team.revokeAdminToken();
    return true;
  } catch (error) {
    log.warn({ err: error, connectionId }, 'the token could not be revoked');
    return false;
  }
}
