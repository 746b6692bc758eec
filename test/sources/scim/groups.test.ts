import { beforeAll, describe, expect, it } from 'vitest';
import { makeRecord } from '../../contracts/make-record.ts';
import { withScimServer } from '../../support/scim-server.ts';
import { type ScimSource, scimUser } from '../../support/scim-source.ts';

const scim = withScimServer();
let okta: ScimSource;
let users: readonly string[];
beforeAll(async () => {
  okta = await scim().source('okta');
  users = [await createUser('a.a'), await createUser('b.b'), await createUser('c.c')];
});

const createUser = async (local: string): Promise<string> =>
  (await okta.send('POST', '/Users', scimUser(local))).body.id;
const createGroup = async (displayName: string, members: readonly string[] = users): Promise<string> =>
  (await okta.send('POST', '/Groups', { displayName, members: members.map((value) => ({ value })) })).body.id;
const membersOf = async (id: string): Promise<readonly string[]> =>
  ((await okta.send('GET', `/Groups/${id}`)).body.members ?? []).map(
    ({ value }: { readonly value: string }) => value,
  );
const groupsOf = async (local: string) =>
  (await scim().directory.findPersonByEmail(scim().connectionId, `${local}@acme.example`))?.groups;
const findGroup = (name: string) => scim().directory.findGroup(scim().connectionId, name);

describe('a pushed group', () => {
  it('has its people, and each of them waits to be planned for', async () => {
    await scim().touched();
    const id = await createGroup('Engineers', users.slice(0, 2));
    expect(await membersOf(id)).toEqual(users.slice(0, 2));
    expect(await groupsOf('a.a')).toContain('Engineers');
    expect(await groupsOf('c.c')).not.toContain('Engineers');
    expect(await scim().touched()).toHaveLength(2);
    const { body } = await okta.send('GET', `/Users/${users[0]}`);
    expect(body.groups).toContainEqual({ value: id, display: 'Engineers' });
  });

  it('keeps its people when one of them is changed, and when one returns', async () => {
    await createGroup('Keepers', users);
    await okta.patch(`/Users/${users[0]}`, { op: 'replace', path: 'title', value: 'Chief' });
    expect(await groupsOf('a.a')).toContain('Keepers');
  });

  it('is renamed and stays the same group, so that its assignments stay', async () => {
    const id = await createGroup('Before');
    const before = await findGroup('Before');
    await okta.patch(`/Groups/${id}`, { op: 'replace', value: { id, displayName: 'After' } });
    expect(await findGroup('After')).toEqual({ ...before, name: 'After' });
    expect(await findGroup('Before')).toBeNull();
  });

  it('[E3] deleted, is deleted, with who was in it on record; created again, it is back without them', async () => {
    const id = await createGroup('Passing');
    const before = await findGroup('Passing');
    await scim().touched();
    expect((await okta.send('DELETE', `/Groups/${id}`)).status).toBe(204);
    expect(await findGroup('Passing')).toBeNull();
    expect(await scim().touched()).toHaveLength(users.length);
    expect((await okta.send('GET', `/Groups/${id}`)).status).toBe(404);
    await createGroup('Passing', []);
    expect(await findGroup('Passing')).toEqual(before);
    expect(await groupsOf('a.a')).not.toContain('Passing');
  });

  it('that another source has people in goes on without this one’s', async () => {
    const { directory, connectionId, clock } = scim();
    const hr = await directory.getOrCreateSource(connectionId, 'hr', 'csv', clock.now());
    const work = await directory.beginImport(connectionId, hr, clock.now());
    await work.upsert([makeRecord('hr@acme.example', { groups: ['Shared'] })]);
    const id = await createGroup('Shared');
    expect(await groupsOf('a.a')).toContain('Shared');
    await okta.patch(`/Groups/${id}`, { op: 'replace', path: 'displayName', value: 'Own' });
    expect(await groupsOf('a.a')).toContain('Own');
    expect(await groupsOf('a.a')).not.toContain('Shared');
    expect(await groupsOf('hr')).toEqual(['Shared']);
  });

  it('is replaced by PUT, members and all', async () => {
    const id = await createGroup('Replaced', users.slice(0, 2));
    const body = { displayName: 'Replaced', externalId: 'x', members: [{ value: users[2] }] };
    const reply = await okta.send('PUT', `/Groups/${id}`, body);
    expect(reply.body).toMatchObject({
      externalId: 'x',
      members: [{ value: users[2], display: 'c.c@acme.example' }],
    });
    expect(await groupsOf('a.a')).not.toContain('Replaced');
  });
});

describe('members of a group', () => {
  it.each([
    ['Entra', (value: string) => ({ op: 'Remove', path: 'members', value: [{ $ref: null, value }] })],
    ['Entra with its flag', (value: string) => ({ op: 'remove', path: `members[value eq "${value}"]` })],
    ['a text in the list', (value: string) => ({ op: 'remove', path: 'members', value: [value] })],
  ])('leave one by one, as %s writes it', async (how, remove) => {
    const id = await createGroup(`Leaving as ${how}`);
    for (const [index, user] of users.entries()) {
      expect((await okta.patch(`/Groups/${id}`, remove(user))).status).toBe(204);
      expect(await membersOf(id)).toEqual(users.slice(index + 1));
    }
  });

  it('all leave where none is named (RFC 7644 §3.5.2.2), and a list replaces them', async () => {
    const id = await createGroup('All');
    await okta.patch(`/Groups/${id}`, { op: 'remove', path: 'members' });
    expect(await membersOf(id)).toEqual([]);
    await okta.patch(`/Groups/${id}`, { op: 'replace', path: 'members', value: [{ value: users[1] }] });
    expect(await membersOf(id)).toEqual([users[1]]);
  });

  it('that are no users of the source are passed over, and another source’s too', async () => {
    const entra = await scim().source('entra');
    const other = (await entra.send('POST', '/Users', scimUser('d.d'))).body.id;
    const id = await createGroup('Strangers', ['no-id', other, users[0] ?? '']);
    expect(await membersOf(id)).toEqual([users[0]]);
  });

  it('are not read where they are spared', async () => {
    const id = await createGroup('Spared');
    const { body } = await okta.send('GET', `/Groups/${id}?excludedAttributes=members`);
    expect(body).toMatchObject({ id, displayName: 'Spared' });
    expect(body).not.toHaveProperty('members');
    const list = await okta.send('GET', `/Groups?excludedAttributes=members&filter=displayName eq "spared"`);
    expect(list.body.Resources).toMatchObject([{ id }]);
  });

  it('can be asked for one by one, as Entra does', async () => {
    const id = await createGroup('Asked', users.slice(0, 1));
    const ask = async (user = '') =>
      (await okta.send('GET', `/Groups?filter=id eq "${id}" and members[value eq "${user}"]`)).body
        .totalResults;
    expect(await ask(users[0])).toBe(1);
    expect(await ask(users[1])).toBe(0);
  });

  it('5,000 in one PATCH come and go', async () => {
    const { prisma } = scim().database;
    const [first] = await prisma.pushedUser.findMany({ take: 1 });
    if (first === undefined) throw new Error('there is a user');
    await prisma.$executeRaw`
      INSERT INTO pushed_users (id, connection_id, source_id, name_fold, email_fold, emails_fold, attributes, version,
                                created_at, changed_at)
      SELECT gen_random_uuid(), connection_id, source_id, 'many-' || n, 'many-' || n, '{}', '{}', 1, now(), now()
        FROM pushed_users, generate_series(1, 5000) AS n WHERE id = ${first.id}::uuid`;
    const many = await prisma.pushedUser.findMany({
      where: { nameFold: { startsWith: 'many-' } },
      select: { id: true },
    });
    const value = many.map(({ id }) => ({ value: id, $ref: `${scim().url}/scim/v2/Users/${id}` }));
    const id = await createGroup('Many', []);
    expect((await okta.patch(`/Groups/${id}`, { op: 'Add', path: 'members', value })).status).toBe(204);
    expect(await membersOf(id)).toHaveLength(5_000);
    expect((await okta.patch(`/Groups/${id}`, { op: 'Remove', path: 'members', value })).status).toBe(204);
    expect(await membersOf(id)).toEqual([]);
  });
});
