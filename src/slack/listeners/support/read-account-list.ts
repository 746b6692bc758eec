import { accountName, roleRank } from '../../../domain/account.ts';
import { may } from '../../../domain/rollcall-role.ts';
import type { AccountFilter } from '../../../ports/account-index.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { ListPosition } from '../../blocks/list-position.ts';
import type { AccountList } from '../../blocks/parts/account-list.ts';
import type { Scene } from './read-scene.ts';

/** One page of the index, with what the viewer may do to each row. */
export async function readAccountList(
  ports: Pick<Ports, 'accounts' | 'clock'>,
  { connection, caller }: Scene,
  position: ListPosition<AccountFilter>,
  pageSize: number,
): Promise<AccountList> {
  const { filter, search, after } = position;
  const page = await ports.accounts.query(connection.id, { filter, search, limit: pageSize, after });
  const mayAsk = may(caller.roles, 'ask');
  const rows = page.accounts.map((account) => {
    const outranks = roleRank(account.role) > roleRank(caller.slackRole);
    const changeable = mayAsk && account.role !== 'bot' && !account.stranger && !outranks;
    return { ...account, name: accountName(account), changeable };
  });
  const { next, total, readAt } = page;
  return { rows, position, pageSize, next, total, readAt, now: ports.clock.now() };
}
