import { beforeAll, describe, expect, it } from 'vitest';
import { withScimServer } from '../../support/scim-server.ts';
import { type ScimSource, scimUser } from '../../support/scim-source.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const scim = withScimServer();
let okta: ScimSource;
beforeAll(async () => {
  okta = await scim().source('okta');
});

const personOf = async (local: string) =>
  scim().directory.findPersonByEmail(scim().connectionId, `${local}@acme.example`);
const create = async (local: string, more: object = {}): Promise<string> =>
  (await okta.send('POST', '/Users', scimUser(local, more))).body.id;

describe('a pushed user', () => {
  it('becomes a person with unit, number and the addresses that the organisation gave out (M1)', async () => {
    await create('ada.lovelace', {
      title: 'Countess',
      emails: [
        { value: 'ada@home.example', type: 'home' },
        { value: 'ada.lovelace@acme.example', type: 'work', primary: 'True' },
        { value: 'countess@acme.example', type: 'other' },
      ],
      [ENTERPRISE]: {
        employeeNumber: '42',
        department: 'R/D',
        organization: 'Acme',
        manager: { value: 'm1' },
      },
    });
    expect(await personOf('ada.lovelace')).toMatchObject({
      person: {
        externalId: 'ext-ada.lovelace',
        secondaryEmails: ['countess@acme.example'],
        givenName: 'ada',
        familyName: 'lovelace',
        title: 'Countess',
        employeeNumber: '42',
        status: 'active',
        sourceName: 'okta',
      },
      // SCIM has no units, and the slash of a name is no step.
      unitPath: '/Acme/R∕D',
    });
  });

  it('is answered with id, address, version and the schemas that it uses (RFC 7643 §3)', async () => {
    const reply = await okta.send(
      'POST',
      '/Users',
      scimUser('grace.hopper', { [ENTERPRISE]: { division: 'Navy' } }),
    );
    const location = `${scim().url}/scim/v2/Users/${reply.body.id}`;
    expect(reply.status).toBe(201);
    expect(reply.headers.get('location')).toBe(location);
    expect(reply.headers.get('content-type')).toContain('application/scim+json');
    expect(reply.body).toMatchObject({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE],
      userName: 'grace.hopper@acme.example',
      externalId: 'ext-grace.hopper',
      active: true,
      [ENTERPRISE]: { division: 'Navy' },
      meta: { resourceType: 'User', location, version: reply.headers.get('etag') },
    });
  });

  it('keeps what the schema knows, in its spelling, and passes over the rest (RFC 7644 §3.3)', async () => {
    const id = await create('jean.sammet', {
      USERTYPE: 'Employee',
      nickname: 'Jean',
      favouriteColour: 'red',
      password: 'secret',
      id: 'mine',
      groups: [{ value: 'x' }],
      'urn:example:2.0:User': { tag: 'x' },
    });
    const { body } = await okta.send('GET', `/Users/${id}`);
    expect(body).toMatchObject({ id, userType: 'Employee', nickName: 'Jean' });
    for (const name of ['favouriteColour', 'password', 'groups', 'urn:example:2.0:User']) {
      expect(body).not.toHaveProperty([name]);
    }
  });

  it('[D4] keeps the person through a change of address and of the source’s id', async () => {
    const id = await create('mary.keller');
    const before = await personOf('mary.keller');
    const replaced = scimUser('sister.mary', { externalId: 'another' });
    expect((await okta.send('PUT', `/Users/${id}`, replaced)).status).toBe(200);
    expect((await personOf('sister.mary'))?.person).toMatchObject({
      id: before?.person.id,
      externalId: 'another',
    });
    expect(await personOf('mary.keller')).toBeNull();
  });

  it('a replaced one loses what PUT does not say (RFC 7644 §3.5.1)', async () => {
    const id = await create('betty.holberton', {
      title: 'Programmer',
      [ENTERPRISE]: { department: 'Eniac' },
    });
    await okta.send('PUT', `/Users/${id}`, scimUser('betty.holberton'));
    expect((await okta.send('GET', `/Users/${id}`)).body).not.toHaveProperty('title');
    expect(await personOf('betty.holberton')).toMatchObject({ unitPath: null, person: { title: null } });
  });

  it('waits to be planned for after each change, and not after one that changes nothing', async () => {
    const id = await create('kathleen.booth');
    const personId = (await personOf('kathleen.booth'))?.person.id;
    expect(await scim().touched()).toContain(personId);
    await okta.send('PUT', `/Users/${id}`, scimUser('kathleen.booth'));
    expect(await scim().touched()).toEqual([]);
    await okta.patch(`/Users/${id}`, { op: 'replace', path: 'active', value: false });
    expect(await scim().touched()).toEqual([personId]);
  });
});

describe('somebody who leaves and returns', () => {
  it('[G2] is suspended by active false, and deleted, as said, by DELETE', async () => {
    const id = await create('ida.rhodes');
    await okta.patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'False' });
    expect((await personOf('ida.rhodes'))?.person.status).toBe('suspended');
    expect((await okta.send('DELETE', `/Users/${id}`)).status).toBe(204);
    expect((await personOf('ida.rhodes'))?.person).toMatchObject({
      status: 'deleted',
      deletionEvidence: 'said',
    });
    expect((await okta.send('DELETE', `/Users/${id}`)).status).toBe(404);
  });

  it('is the same person when they are created again', async () => {
    const id = await create('ruth.teitelbaum');
    const before = await personOf('ruth.teitelbaum');
    await okta.send('DELETE', `/Users/${id}`);
    await create('ruth.teitelbaum');
    expect((await personOf('ruth.teitelbaum'))?.person).toEqual(before?.person);
  });
});

describe('somebody suspended who is created again', () => {
  it('is back as the same user, and the same person', async () => {
    const id = await create('sophie.wilson');
    const before = await personOf('sophie.wilson');
    await okta.patch(`/Users/${id}`, { op: 'replace', value: { active: false } });
    const again = await okta.send('POST', '/Users', scimUser('sophie.wilson', { title: 'Back' }));
    expect(again).toMatchObject({ status: 201, body: { id, active: true, title: 'Back' } });
    expect((await personOf('sophie.wilson'))?.person).toMatchObject({
      id: before?.person.id,
      status: 'active',
    });
  });

  it('is known by the source’s id under a new user name too', async () => {
    const id = await create('radia.joy');
    await okta.patch(`/Users/${id}`, { op: 'replace', value: { active: false } });
    const renamed = scimUser('radia.perlman', { externalId: 'ext-radia.joy' });
    expect(await okta.send('POST', '/Users', renamed)).toMatchObject({ status: 201, body: { id } });
  });

  it('is refused while active, and where the source’s id is another', async () => {
    const id = await create('stephanie.shirley');
    expect((await okta.send('POST', '/Users', scimUser('stephanie.shirley'))).status).toBe(409);
    await okta.patch(`/Users/${id}`, { op: 'replace', value: { active: false } });
    const other = scimUser('stephanie.shirley', { externalId: 'somebody-else' });
    expect((await okta.send('POST', '/Users', other)).status).toBe(409);
    expect((await okta.send('POST', '/Users', scimUser('stephanie.shirley', { active: false }))).status).toBe(
      409,
    );
  });
});

describe('[D4] a second source that claims the same address', () => {
  it('keeps its user, changes nobody, and is shown as a conflict until it claims no more', async () => {
    const entra = await scim().source('entra');
    await create('anita.borg', { title: 'Of Okta' });
    const before = await personOf('anita.borg');
    const claim = await entra.send(
      'POST',
      '/Users',
      scimUser('anita.borg', { title: 'Of Entra', active: false }),
    );
    expect(claim.status).toBe(201);
    expect(await personOf('anita.borg')).toEqual(before);
    expect(await conflictsWith(before?.person.id)).toEqual(['entra']);
    const path = `/Users/${claim.body.id}`;
    await entra.patch(path, { op: 'replace', path: 'title', value: 'Still of Entra' });
    expect(await personOf('anita.borg')).toEqual(before);

    await entra.send('DELETE', path);
    expect(await conflictsWith(before?.person.id)).toEqual([]);
    expect(await personOf('anita.borg')).toEqual(before);
  });

  it('takes the person once the first source has let go and the second speaks again', async () => {
    const entra = await scim().source('entra');
    const id = await create('lynn.conway');
    const claim = await entra.send('POST', '/Users', scimUser('lynn.conway'));
    await okta.send('DELETE', `/Users/${id}`);
    await entra.patch(`/Users/${claim.body.id}`, { op: 'replace', path: 'title', value: 'Engineer' });
    expect((await personOf('lynn.conway'))?.person).toMatchObject({ sourceName: 'entra', title: 'Engineer' });
  });

  async function conflictsWith(personId: string | undefined): Promise<readonly string[]> {
    const rows = await scim().database.prisma.sourceConflict.findMany({
      where: { personId: personId ?? '' },
      select: { source: { select: { name: true } } },
    });
    return rows.map(({ source }) => source.name);
  }
});
