import { beforeAll, describe, expect, it } from 'vitest';
import { withScimServer } from '../../support/scim-server.ts';
import { type ScimSource, scimUser } from '../../support/scim-source.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const scim = withScimServer();
let okta: ScimSource;
beforeAll(async () => {
  okta = await scim().source('okta');
  const people = [
    scimUser('ada.l', {
      title: 'Countess',
      [ENTERPRISE]: { department: 'Sales', manager: { value: 'boss' } },
    }),
    scimUser('bea.m', { title: '50% \\ off_', active: false, nickName: '' }),
    scimUser('cyd.n', {
      emails: [
        { value: 'cyd@other.example', type: 'Work' },
        { value: 'c@home.example', type: 'home' },
      ],
    }),
  ];
  for (const person of people) await okta.send('POST', '/Users', person);
  await (await scim().source('entra')).send('POST', '/Users', scimUser('not.ours'));
});

const list = async (query: Readonly<Record<string, string>>, kind = 'Users') =>
  (await okta.send('GET', `/${kind}?${new URLSearchParams(query)}`)).body;
const found = async (filter: string): Promise<string> => {
  const { Resources } = await list({ filter });
  return Resources.map(({ userName }: { readonly userName: string }) => userName.slice(0, 3)).join(' ');
};

describe('filters (RFC 7644 §3.4.2.2)', () => {
  it.each([
    ['userName eq "ADA.L@acme.example"', 'ada'],
    ['USERNAME Eq "ada.l@acme.example"', 'ada'],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName sw "bea"', 'bea'],
    ['userName ne "ada.l@acme.example"', 'bea cyd'],
    ['userName co "%"', ''],
    ['externalId eq "ext-cyd.n"', 'cyd'],
    ['externalId eq ext-cyd.n', 'cyd'],
    ['externalId eq "EXT-cyd.n"', ''],
    ['active eq true', 'ada cyd'],
    ['active eq "False"', 'bea'],
    ['not (active eq true)', 'bea'],
    ['title co "50% \\\\ off_"', ''],
    ['title co "50%"', 'bea'],
    ['title ew "ess"', 'ada'],
    ['title pr', 'ada bea'],
    ['title eq null', 'cyd'],
    ['not (title pr)', 'cyd'],
    ['nickName pr', ''],
    ['name.familyName gt "l" and name.familyName le "n"', 'bea cyd'],
    ['title eq "countess" or externalId eq "ext-bea.m" and active eq false', 'ada bea'],
    ['(title eq "countess" or externalId eq "ext-bea.m") and active eq true', 'ada'],
    ['emails.value eq "C@home.example"', 'cyd'],
    ['emails eq "cyd@other.example"', 'cyd'],
    ['emails[type eq "work" and value ew "@other.example"]', 'cyd'],
    ['emails[type eq "home" and value ew "@other.example"]', ''],
    ['emails[value eq "cyd@other.example"]', 'cyd'],
    ['emails.type eq "home"', 'cyd'],
    ['emails[primary eq true]', 'ada bea'],
    ['phoneNumbers pr', ''],
    [`${ENTERPRISE}:department eq "sales"`, 'ada'],
    [`${ENTERPRISE}:manager.value eq "boss"`, 'ada'],
    [`${ENTERPRISE}:manager eq "BOSS"`, ''],
    ['meta.created gt "2001-01-01T00:00:00Z"', 'ada bea cyd'],
    ['meta.lastModified lt "2001-01-01T00:00:00Z"', ''],
    ['id eq "no-id"', ''],
    [`userName eq "' OR 1=1 --"`, ''],
    ['userName eq "\\u0000"', ''],
  ])('%s', async (filter, names) => expect(await found(filter)).toBe(names));

  it('finds by id', async () => {
    const { id } = (await list({ filter: 'title eq "countess"' })).Resources[0];
    expect(await found(`id eq "${id}"`)).toBe('ada');
  });
});

describe('pages and order', () => {
  it('counts all, gives a page, and begins at 1 (RFC 7644 §3.4.2.4)', async () => {
    expect(await list({ count: '2', startIndex: '2' })).toMatchObject({
      totalResults: 3,
      startIndex: 2,
      itemsPerPage: 2,
      Resources: [{ externalId: 'ext-bea.m' }, { externalId: 'ext-cyd.n' }],
    });
    expect(await list({ count: '0' })).toMatchObject({ totalResults: 3, itemsPerPage: 0, Resources: [] });
    expect(await list({ count: '-1' })).toMatchObject({ totalResults: 3, Resources: [] });
    expect(await list({ startIndex: '-5' })).toMatchObject({ startIndex: 1, itemsPerPage: 3 });
    expect(await list({ startIndex: '9' })).toMatchObject({ totalResults: 3, itemsPerPage: 0 });
    expect(await list({ count: 'many' })).toMatchObject({ status: '400', scimType: 'invalidValue' });
  });

  it.each([
    [{ sortBy: 'userName', sortOrder: 'descending' }, 'cyd bea ada'],
    [{ sortBy: 'title' }, 'bea ada cyd'],
    [{ sortBy: `${ENTERPRISE}:department` }, 'ada bea cyd'],
    [{ sortBy: 'meta.created', sortOrder: 'descending' }, 'ada bea cyd'],
  ])('sorts by %o', async (query, names) => {
    const { Resources } = await list(query);
    expect(
      Resources.map(({ userName }: { readonly userName: string }) => userName.slice(0, 3)).join(' '),
    ).toBe(names);
  });

  it('refuses to sort by a list', async () => {
    expect(await list({ sortBy: 'emails.value' })).toMatchObject({ status: '400' });
  });
});

describe('what is asked for (RFC 7644 §3.9)', () => {
  it('is given, with id and schemas always', async () => {
    const filter = 'externalId eq "ext-ada.l"';
    const ask = async (query: object) => (await list({ filter, ...query })).Resources[0];
    expect(Object.keys(await ask({ attributes: 'userName' }))).toEqual(['schemas', 'id', 'userName']);
    expect(await ask({ attributes: 'name.givenName,EMAILS.value' })).toMatchObject({
      name: { givenName: 'ada' },
      emails: [{ value: 'ada.l@acme.example' }],
    });
    expect((await ask({ attributes: 'name.givenName' })).name).not.toHaveProperty('familyName');
    expect((await ask({ attributes: `${ENTERPRISE}:department` }))[ENTERPRISE]).toEqual({
      department: 'Sales',
    });
    expect(await ask({ excludedAttributes: 'name,id' })).not.toHaveProperty('name');
    expect(await ask({ excludedAttributes: 'name,id' })).toHaveProperty('id');
  });
});

describe('what the server says of itself', () => {
  it('lists its types and schemas, each to be read alone', async () => {
    for (const kind of ['ResourceTypes', 'Schemas']) {
      const all = await list({}, kind);
      expect(all.totalResults).toBe(all.Resources.length);
      for (const { id, ...one } of all.Resources) {
        expect((await okta.send('GET', `/${kind}/${id}`)).body).toEqual({ id, ...one });
      }
    }
    expect(await list({ filter: 'id pr' }, 'Schemas')).toMatchObject({ status: '403' });
  });

  it('offers what it can', async () => {
    expect((await okta.send('GET', '/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
      sort: { supported: true },
      etag: { supported: true },
      authenticationSchemes: [{ type: 'oauthbearertoken' }],
    });
  });
});
