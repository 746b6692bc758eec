import { beforeEach, expect, it } from 'vitest';
import { importPeople } from './import-people.ts';
import { makeAccount } from './make-account.ts';
import { makeRecord } from './make-record.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const NEW = '0195f0c8-7e4a-7c3e-9d3f-0123456789ab';

export function newClaimsContract(open: OpenStores): void {
  let stores: Stores;
  let id: string;
  beforeEach(async () => {
    stores = await open();
    id = (await stores.connections.getOrCreatePending(NOW)).id;
    for (const account of [
      makeAccount('U1'),
      makeAccount('U2', { secondaryEmail: 'u1@X.example' }),
      makeAccount('U3'),
    ]) {
      await stores.accounts.putAccount(id, account, { now: NOW, byRollcall: false });
    }
  });

  const claimsOf = async (email: string, secondaryEmails: readonly string[] = []) => {
    const claims = await stores.cases.claimsOf(id, [{ id: NEW, email, secondaryEmails }]);
    return (claims.get(NEW) ?? []).map(({ account, by, rivals }) => [account.id, by, rivals]);
  };

  it('[M1] somebody who is not on record claims by their own address first, then by any other', async () => {
    expect(await claimsOf(' U1@x.example')).toEqual([
      ['U1', 'email', []],
      ['U2', 'secondary_email', []],
    ]);
    expect(await claimsOf('new@x.example', ['u3@x.example'])).toEqual([['U3', 'secondary_email', []]]);
    expect(await claimsOf('nobody@x.example')).toEqual([]);
  });

  it('[M1] tells who claims the account already', async () => {
    const [place] = await importPeople(stores, id, [makeRecord('u3@x.example')]);
    const personId = place?.person.id ?? '';
    await stores.accounts.saveLinks(id, [{ personId, accountId: 'U3' }], NOW);
    const rival = { personId, email: 'u3@x.example', by: 'link', gone: false };
    expect(await claimsOf('new@x.example', ['u3@x.example'])).toEqual([['U3', 'secondary_email', [rival]]]);
  });
}
