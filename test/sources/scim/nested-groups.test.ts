import { beforeAll, describe, expect, it } from 'vitest';
import { withScimServer } from '../../support/scim-server.ts';
import { type ScimSource, scimUser } from '../../support/scim-source.ts';

const scim = withScimServer();
let okta: ScimSource;
let ids: Record<string, string>;
beforeAll(async () => {
  okta = await scim().source('okta');
  ids = {};
  for (const local of ['a.a', 'b.b', 'c.c']) {
    ids[local] = (await okta.send('POST', '/Users', scimUser(local))).body.id;
  }
});

const createGroup = async (displayName: string, ...members: (string | undefined)[]): Promise<string> =>
  (await okta.send('POST', '/Groups', { displayName, members: members.map((value) => ({ value })) })).body.id;
const add = (group: string, ...members: readonly string[]) =>
  okta.patch(`/Groups/${group}`, { op: 'add', path: 'members', value: members.map((value) => ({ value })) });
const remove = (group: string, member = '') =>
  okta.patch(`/Groups/${group}`, { op: 'remove', path: `members[value eq "${member}"]` });
/** Who of the three is in the directory's group. */
const peopleOf = async (name: string): Promise<string> => {
  const within: string[] = [];
  for (const local of Object.keys(ids)) {
    const place = await scim().directory.findPersonByEmail(scim().connectionId, `${local}@acme.example`);
    if (place?.groups.includes(name)) within.push(local.slice(0, 1));
  }
  return within.join('');
};
const circles = async () => [...(await scim().directory.groupCircles(scim().connectionId)).values()].flat();

describe('a group in a group', () => {
  it('[S6] brings its people in, through as many as there are, and whoever joins it later', async () => {
    const inner = await createGroup('Inner 1', ids['a.a']);
    const middle = await createGroup('Middle 1', inner);
    const outer = await createGroup('Outer 1', middle, ids['b.b']);
    expect([await peopleOf('Middle 1'), await peopleOf('Outer 1')]).toEqual(['a', 'ab']);
    await scim().touched();
    await add(inner, ids['c.c'] ?? '');
    expect([await peopleOf('Middle 1'), await peopleOf('Outer 1')]).toEqual(['ac', 'abc']);
    expect(await scim().touched()).toHaveLength(1);
    const { body } = await okta.send('GET', `/Groups/${outer}`);
    expect(body.members).toContainEqual(
      expect.objectContaining({ value: middle, type: 'Group', display: 'Middle 1' }),
    );
    expect(body.members.find(({ value }: { value: string }) => value === middle).$ref).toMatch(
      new RegExp(`/Groups/${middle}$`, 'u'),
    );
  });

  it('[S6] whoever leaves it leaves the outer one, unless there in another way', async () => {
    const inner = await createGroup('Inner 2', ids['a.a'], ids['b.b']);
    await createGroup('Outer 2', inner, ids['b.b']);
    await scim().touched();
    await remove(inner, ids['a.a']);
    await remove(inner, ids['b.b']);
    expect(await peopleOf('Outer 2')).toBe('b');
    expect(await scim().touched()).toHaveLength(2);
  });

  it('[S6] that is taken out, replaced or deleted takes its people along', async () => {
    const inner = await createGroup('Inner 3', ids['a.a']);
    const outer = await createGroup('Outer 3', inner, ids['b.b']);
    await remove(outer, inner);
    expect(await peopleOf('Outer 3')).toBe('b');
    await add(outer, inner);
    expect(await peopleOf('Outer 3')).toBe('ab');
    await okta.send('PUT', `/Groups/${outer}`, { displayName: 'Outer 3', members: [{ value: ids['c.c'] }] });
    expect(await peopleOf('Outer 3')).toBe('c');
    await add(outer, inner);
    await scim().touched();
    expect((await okta.send('DELETE', `/Groups/${inner}`)).status).toBe(204);
    expect(await peopleOf('Outer 3')).toBe('c');
    expect(await scim().touched()).toHaveLength(1);
  });

  it('[S6] keeps its people in both when one of them is changed, and when the outer one is renamed', async () => {
    const inner = await createGroup('Inner 4', ids['a.a']);
    const outer = await createGroup('Outer 4', inner);
    await okta.patch(`/Users/${ids['a.a']}`, { op: 'replace', path: 'title', value: 'Chief' });
    expect([await peopleOf('Inner 4'), await peopleOf('Outer 4')]).toEqual(['a', 'a']);
    await okta.patch(`/Groups/${outer}`, { op: 'replace', path: 'displayName', value: 'Renamed 4' });
    expect([await peopleOf('Outer 4'), await peopleOf('Renamed 4')]).toEqual(['', 'a']);
  });

  it('is found by it, and raises the version of the outer one', async () => {
    const inner = await createGroup('Inner 5');
    const outer = await createGroup('Outer 5');
    await add(outer, inner);
    const found = await okta.send('GET', `/Groups?filter=members.value eq "${inner}"`);
    expect(found.body.Resources.map(({ id }: { id: string }) => id)).toEqual([outer]);
    expect(found.body.Resources[0].meta.version).toBe('W/"2"');
    await add(outer, inner);
    expect((await okta.send('GET', `/Groups/${outer}`)).body.meta.version).toBe('W/"2"');
  });

  it('of another source is passed over', async () => {
    const entra = await scim().source('entra');
    const { id } = (await entra.send('POST', '/Groups', { displayName: 'Theirs' })).body;
    const outer = await createGroup('Outer 6', id, ids['a.a']);
    expect((await okta.send('GET', `/Groups/${outer}`)).body.members).toHaveLength(1);
  });
});

describe('groups in a circle', () => {
  it('[S6] have all the same people, are named, and come apart again', async () => {
    const one = await createGroup('Circle 1', ids['a.a']);
    const two = await createGroup('Circle 2', one, ids['b.b']);
    const three = await createGroup('Circle 3', two);
    expect(await circles()).toEqual([]);
    await add(one, three);
    expect(await circles()).toEqual(['Circle 1', 'Circle 2', 'Circle 3']);
    for (const name of ['Circle 1', 'Circle 2', 'Circle 3']) expect(await peopleOf(name)).toBe('ab');
    await add(three, ids['c.c'] ?? '');
    for (const name of ['Circle 1', 'Circle 2', 'Circle 3']) expect(await peopleOf(name)).toBe('abc');
    await remove(three, two);
    expect(await circles()).toEqual([]);
    expect([await peopleOf('Circle 1'), await peopleOf('Circle 2'), await peopleOf('Circle 3')]).toEqual([
      'ac',
      'abc',
      'c',
    ]);
  });

  it('[S6] may be one group in itself', async () => {
    const own = await createGroup('Own', ids['a.a']);
    await add(own, own);
    expect(await circles()).toEqual(['Own']);
    expect(await peopleOf('Own')).toBe('a');
    await remove(own, ids['a.a']);
    expect(await peopleOf('Own')).toBe('');
    expect((await okta.send('DELETE', `/Groups/${own}`)).status).toBe(204);
  });
});
