import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGraphWatch } from '../../../src/sources/graph/create-graph-watch.ts';
import { standInPerson } from '../../support/directory-stand-in/directory-state.ts';
import { answer } from '../../support/directory-stand-in/faults.ts';
import { startGraphStandIn } from '../../support/graph-stand-in/graph-stand-in.ts';
import { silentLog } from '../../support/silent-log.ts';

let graph: Awaited<ReturnType<typeof startGraphStandIn>>;
beforeEach(async () => {
  graph = await startGraphStandIn();
  graph.state.people = [standInPerson('ada'), standInPerson('bob')];
  graph.state.groups = [{ id: 'g1', name: 'All', email: 'all@example.com', members: ['ada'] }];
});
afterEach(() => graph.close());

const DELTA = /\/delta\?/;
const open = () => {
  const clock = { now: () => new Date('2026-08-03T09:00:00Z'), sleep: async () => {} };
  return createGraphWatch({ access: graph.access, clock, log: silentLog, fetch, random: () => 0 });
};

describe('what changed in Microsoft Entra', () => {
  it('is unknown at first, and nothing after that until somebody, a group or a member does', async () => {
    const watch = open();
    expect([await watch.hasChanged(), await watch.hasChanged()]).toEqual([true, false]);
    graph.state.people = [standInPerson('ada', { title: 'Lead' }), standInPerson('bob')];
    expect([await watch.hasChanged(), await watch.hasChanged()]).toEqual([true, false]);
    graph.state.groups = graph.state.groups.map((group) => ({ ...group, members: ['ada', 'bob'] }));
    expect([await watch.hasChanged(), await watch.hasChanged()]).toEqual([true, false]);
    graph.state.people = graph.state.people.slice(1);
    expect([await watch.hasChanged(), await watch.hasChanged()]).toEqual([true, false]);
  });

  it('asks for what a reading shows, and for nobody', async () => {
    await open().hasChanged();
    const asked = graph.requests.filter(({ url }) => DELTA.test(url.href)).map(({ url }) => url);
    expect(asked.map(({ searchParams }) => searchParams.get('$deltatoken'))).toEqual(['latest', 'latest']);
    const selected = (what: string) =>
      asked.find(({ pathname }) => pathname.endsWith(`${what}/delta`))?.searchParams.get('$select');
    expect(selected('users')).toContain('accountEnabled');
    expect(selected('groups')).toContain('members');
  });

  it('counts as changed when the link has expired, and begins anew', async () => {
    const watch = open();
    await watch.hasChanged();
    const expired = answer(400, { error: { code: 'syncStateNotFound', message: 'expired' } });
    graph.faults.arrange({ path: DELTA, nth: [1], play: expired });
    expect([await watch.hasChanged(), await watch.hasChanged()]).toEqual([true, false]);
  });

  it('is told to nobody but the configured server', async () => {
    const watch = open();
    const elsewhere = answer(200, { value: [], '@odata.deltaLink': 'http://127.0.0.1:9/v1.0/users/delta' });
    graph.faults.arrange({ path: /users\/delta/, nth: [1], play: elsewhere });
    expect(await watch.hasChanged()).toBe(true);
    await expect(watch.hasChanged()).rejects.toMatchObject({ code: 'pull_incomplete' });
    graph.faults.clear();
    expect([await watch.hasChanged(), await watch.hasChanged()]).toEqual([true, false]);
  });

  it('that ends without a link is no answer', async () => {
    const watch = open();
    await watch.hasChanged();
    graph.faults.arrange({ path: DELTA, nth: [1], play: answer(200, { value: [] }) });
    await expect(watch.hasChanged()).rejects.toMatchObject({ code: 'pull_incomplete' });
    expect(await watch.hasChanged()).toBe(true);
  });
});
