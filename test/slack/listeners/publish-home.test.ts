import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { withRollcall } from '../../support/running-rollcall.ts';

const rollcall = withRollcall();
const publications = () => rollcall().slack.world.traffic.entries({ path: '/api/views.publish' }).length;

/** Long enough for a publication that should not be to be seen: one takes some milliseconds. */
const A_WHILE_MS = 700;

describe('the Home tab', () => {
  it.each(['olga.brandt', 'dev.malhotra'])('of %s is published again only when it differs', async (who) => {
    const { ports, user } = rollcall();
    const person = rollcall().as(who);
    await person.home();
    await setTimeout(A_WHILE_MS);
    const once = publications();
    await person.home();
    await setTimeout(A_WHILE_MS);
    expect(publications()).toBe(once);
    const { id } = await rollcall().connection();
    const account = await ports.accounts.get(id, user(who).id);
    if (account === null) throw new Error('the account was read');
    const now = ports.clock.now();
    const status = account.status === 'active' ? 'inactive' : 'active';
    await ports.accounts.putAccount(id, { ...account, status }, { now, byRollcall: true });
    await person.home();
    await vi.waitFor(() => expect(publications()).toBe(once + 1), 10_000);
    await ports.accounts.putAccount(id, account, { now, byRollcall: true });
  });
});
