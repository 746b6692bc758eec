import { beforeEach, expect, it } from 'vitest';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00Z');
const DEFAULT = 'organization/division/department';

export function unitChoicesContract(open: OpenStores): void {
  let choices: Stores['unitChoices'];
  let id: string;
  let okta: string;
  let hr: string;
  beforeEach(async () => {
    const stores = await open();
    choices = stores.unitChoices;
    id = (await stores.connections.getOrCreatePending(NOW)).id;
    okta = (await stores.directory.getOrCreateSource(id, 'Okta', 'scim', NOW)).id;
    hr = (await stores.directory.getOrCreateSource(id, 'HR', 'csv', NOW)).id;
  });

  it('are the default at first, of sources that push alone', async () => {
    expect([...(await choices.list(id))]).toEqual([[okta, DEFAULT]]);
    expect(await choices.pending(id)).toEqual([]);
  });

  it('wait until those on record have followed', async () => {
    await choices.choose(id, okta, 'costCenter');
    await choices.choose(id, hr, 'costCenter');
    expect([...(await choices.list(id))]).toEqual([[okta, 'costCenter']]);
    const pending = { connectionId: id, sourceId: okta, name: 'Okta', unitFrom: 'costCenter' };
    expect(await choices.pending(id)).toEqual([pending]);
    const [source] = await choices.pending(id);
    if (source === undefined) throw new Error('one waits');
    await choices.settle(source);
    expect(await choices.pending(id)).toEqual([]);
    expect([...(await choices.list(id))]).toEqual([[okta, 'costCenter']]);
  });

  it('changed while those on record follow, go on waiting', async () => {
    await choices.choose(id, okta, 'costCenter');
    const [source] = await choices.pending(id);
    await choices.choose(id, okta, 'userType');
    if (source !== undefined) await choices.settle(source);
    expect(await choices.pending(id)).toMatchObject([{ unitFrom: 'userType' }]);
    await choices.choose(id, okta, 'costCenter');
    expect(await choices.pending(id)).toEqual([]);
  });
}
