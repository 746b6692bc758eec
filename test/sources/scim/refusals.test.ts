import { beforeAll, describe, expect, it } from 'vitest';
import { withScimServer } from '../../support/scim-server.ts';
import { createScimSource, type ScimSource, scimUser } from '../../support/scim-source.ts';

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const scim = withScimServer();
let okta: ScimSource;
let path: string;
beforeAll(async () => {
  okta = await scim().source('okta');
  path = `/Users/${(await okta.send('POST', '/Users', scimUser('some.body'))).body.id}`;
});

const patchOf = (...Operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});

describe('what a source sends in a form that cannot be taken', () => {
  it.each([
    ['no JSON', 'POST', '/Users', '{"userName":', 'invalidSyntax', 'JSON'],
    ['a list', 'POST', '/Users', [], 'invalidSyntax', 'object'],
    ['no user name', 'POST', '/Users', {}, 'invalidValue', 'userName'],
    ['a user name that is a number', 'POST', '/Users', { userName: 7 }, 'invalidValue', 'userName'],
    ['active in words', 'POST', '/Users', scimUser('x', { active: 'perhaps' }), 'invalidValue', 'active'],
    ['a name that is text', 'POST', '/Users', scimUser('x', { name: 'X' }), 'invalidValue', 'name'],
    [
      'an address that is a number',
      'POST',
      '/Users',
      scimUser('x', { emails: [{ value: 'x@acme.example' }, { value: 7 }] }),
      'invalidValue',
      'emails[1].value',
    ],
    [
      'a department that is a list',
      'POST',
      '/Users',
      scimUser('x', { [ENTERPRISE]: { department: ['R'] } }),
      'invalidValue',
      `${ENTERPRISE}:department`,
    ],
    ['a user name without end', 'POST', '/Users', { userName: '한'.repeat(501) }, 'invalidValue', 'userName'],
    [
      'a department without end',
      'POST',
      '/Users',
      scimUser('x', { [ENTERPRISE]: { department: 'x'.repeat(501) } }),
      'invalidValue',
      'department',
    ],
    ['a group without a name', 'POST', '/Groups', { members: [] }, 'invalidValue', 'displayName'],
    [
      'members that are numbers',
      'POST',
      '/Groups',
      { displayName: 'G', members: [7] },
      'invalidValue',
      'members[0]',
    ],
  ] as const)('%s is 400, with the path', async (_what, method, to, body, scimType, detail) => {
    const reply = await okta.send(method, to, body);
    expect(reply.body).toMatchObject({ schemas: [ERROR], status: '400', scimType });
    expect(reply.status).toBe(400);
    expect(reply.body.detail).toContain(detail);
  });

  it.each([
    ['no operations', { schemas: patchOf().schemas }, 'invalidSyntax'],
    ['an empty list of them', patchOf(), 'invalidSyntax'],
    ['an unknown operation', patchOf({ op: 'move', path: 'title' }), 'invalidSyntax'],
    ['another message', { ...patchOf({ op: 'remove', path: 'title' }), schemas: ['urn:x'] }, 'invalidSyntax'],
    ['a path that is none', patchOf({ op: 'replace', path: 'name..x', value: 'X' }), 'invalidPath'],
    ['a removal of nothing', patchOf({ op: 'remove' }), 'noTarget'],
    ['a wrong type', patchOf({ op: 'replace', path: 'active', value: 'perhaps' }), 'invalidValue'],
    ['no value', patchOf({ op: 'replace', path: 'title' }), 'invalidValue'],
    ['what only Rollcall writes', patchOf({ op: 'replace', path: 'id', value: 'x' }), 'mutability'],
    ['a removed user name', patchOf({ op: 'remove', path: 'userName' }), 'invalidValue'],
    ['brackets that are no filter', patchOf({ op: 'remove', path: 'emails[type ==]' }), 'invalidFilter'],
    [
      'brackets that fit nothing',
      patchOf({ op: 'replace', path: 'emails[type co "x"].value', value: 'x' }),
      'noTarget',
    ],
  ])('a PATCH with %s is 400 and changes nothing', async (_what, body, scimType) => {
    const before = await okta.send('GET', path);
    const first = { op: 'replace', path: 'title', value: 'Changed' };
    const operations =
      'Operations' in body && body.Operations.length > 0 ? [first, ...body.Operations] : undefined;
    const reply = await okta.send(
      'PATCH',
      path,
      operations === undefined ? body : { ...body, Operations: operations },
    );
    expect(reply.body).toMatchObject({ status: '400', scimType });
    expect((await okta.send('GET', path)).body).toEqual(before.body);
  });

  it.each([
    'userName',
    'userName eq',
    'userName like "x"',
    'favouriteColour eq "red"',
    'active gt true',
    'active eq "perhaps"',
    'meta.created gt "yesterday"',
    'title eq "x" and',
    '(userName eq "x"',
    `${'('.repeat(3_000)}userName pr`,
    `${'not '.repeat(1_000)}userName pr`,
    'password eq "x"',
    'name eq "x"',
    'x'.repeat(9_000),
  ])('the filter %s is 400', async (filter) => {
    const reply = await okta.send('GET', `/Users?filter=${encodeURIComponent(filter)}`);
    expect(reply.body).toMatchObject({ schemas: [ERROR], status: '400', scimType: 'invalidFilter' });
  });

  it('a body over the limit is 413', async () => {
    const reply = await okta.send('POST', '/Users', scimUser('x', { nickName: 'x'.repeat(4_000_000) }));
    expect(reply).toMatchObject({ status: 413, body: { schemas: [ERROR], status: '413' } });
  });

  it.each([
    ['POST', '/Users/x'],
    ['DELETE', '/Users'],
    ['PUT', '/Groups'],
    ['POST', '/Schemas'],
  ])('%s %s is 405', async (method, to) => {
    expect(await okta.send(method, to)).toMatchObject({ status: 405, body: { status: '405' } });
  });

  it.each(['/Bulk', '/Users/x/y', '/Me', '', '/Users/%E0%A4%A', '/Schemas/urn:x'])(
    'GET %s is 404',
    async (to) => {
      expect(await okta.send('GET', to)).toMatchObject({ status: 404, body: { schemas: [ERROR] } });
    },
  );
});

describe('uniqueness', () => {
  it.each([
    [
      'user name, whatever its case',
      { userName: 'SOME.BODY@acme.example', emails: [{ value: 'u@acme.example' }] },
    ],
    ['address', { userName: 'u', emails: [{ value: 'Some.Body@acme.example' }] }],
    ['id of the source', { userName: 'u', externalId: 'ext-some.body' }],
  ])('a second user with the same %s is 409', async (_what, body) => {
    expect((await okta.send('POST', '/Users', body)).body).toMatchObject({
      status: '409',
      scimType: 'uniqueness',
    });
    const other = (await okta.send('POST', '/Users', { userName: `other-${_what}` })).body.id;
    expect((await okta.send('PUT', `/Users/${other}`, body)).status).toBe(409);
  });

  it('a second group with the same name is 409, one of another source is not', async () => {
    const entra = await scim().source('entra');
    expect((await okta.send('POST', '/Groups', { displayName: 'G' })).status).toBe(201);
    expect((await okta.send('POST', '/Groups', { displayName: 'G' })).body).toMatchObject({
      scimType: 'uniqueness',
    });
    expect((await entra.send('POST', '/Groups', { displayName: 'G' })).status).toBe(201);
  });
});

describe('versions (RFC 7644 §3.14)', () => {
  it('another version than the one that was read is 412, and the same one is not sent again', async () => {
    const { headers } = await okta.send('GET', path);
    const etag = headers.get('etag') ?? '';
    expect((await okta.send('GET', path, undefined, { 'If-None-Match': etag })).status).toBe(304);
    const change = patchOf({ op: 'replace', path: 'nickName', value: 'One' });
    const changed = await okta.send('PATCH', path, change, { 'If-Match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
    for (const method of ['PATCH', 'PUT', 'DELETE']) {
      const body = method === 'PATCH' ? change : scimUser('some.body');
      expect((await okta.send(method, path, body, { 'If-Match': etag })).status).toBe(412);
    }
    expect((await okta.send('PATCH', path, change, { 'If-Match': '*' })).status).toBe(200);
  });
});

describe('who may ask', () => {
  it.each(['wrong', 'token-of-nobody', 'x y', ''])(
    'the token “%s” is 401, before anything else',
    async (token) => {
      const reply = await createScimSource(scim().url, token).send('POST', '/Users', '{no json');
      expect(reply).toMatchObject({ status: 401, body: { schemas: [ERROR], status: '401' } });
      expect(reply.headers.get('www-authenticate')).toContain('Bearer');
    },
  );

  it('another source’s resource is 404, in lists too, and its user name is free', async () => {
    const entra = await scim().source('entra');
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const body = method === 'PATCH' ? patchOf({ op: 'remove', path: 'title' }) : scimUser('other.one');
      const reply = await entra.send(method, path, method === 'GET' ? undefined : body);
      expect(reply.status, method).toBe(404);
    }
    const list = await entra.send('GET', '/Users?filter=userName eq "some.body@acme.example"');
    expect(list.body.totalResults).toBe(0);
  });
});
