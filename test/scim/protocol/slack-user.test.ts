import { describe, expect, it } from 'vitest';
import { slackUserSchema } from '../../../src/scim/protocol/slack-user.ts';
import { slackUserListSchema } from '../../../src/scim/protocol/slack-user-list.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const GUEST = 'urn:ietf:params:scim:schemas:extension:slack:guest:2.0:User';

/** As Slack sends them: full of nulls, with an empty second address. */
const blaise = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE],
  id: 'W222',
  externalId: '',
  meta: { created: '2019-05-22T11:05:13-07:00', location: 'https://api.slack.com/scim/v2/Users/W222' },
  userName: 'blaise.beahan',
  nickName: 'blaise.beahan',
  name: { givenName: 'Blaise', familyName: 'Beahan', honorificPrefix: null },
  displayName: 'blaise.beahan',
  profileUrl: 'https://awesome.enterprise.slack.com/team/blaise.beahan',
  title: 'Total 3rd generation archive',
  timezone: 'Asia/Tokyo',
  active: true,
  emails: [
    { value: 'blaise.beahan@example.com', primary: true },
    { value: '', primary: false },
  ],
  addresses: [{ streetAddress: null }],
  phoneNumbers: [
    { value: null, type: 'mobile' },
    { value: null, primary: true },
  ],
  userType: null,
  roles: [{ value: null, primary: true }],
  [ENTERPRISE]: { employeeNumber: null, department: null, manager: { managerId: null } },
  groups: [],
};

describe('a user of Slack’s SCIM', () => {
  it('keeps what Rollcall uses and nothing else', () => {
    expect(slackUserSchema.parse(blaise)).toEqual({
      id: 'W222',
      active: true,
      userName: 'blaise.beahan',
      externalId: null,
      givenName: 'Blaise',
      familyName: 'Beahan',
      displayName: 'blaise.beahan',
      title: 'Total 3rd generation archive',
      email: 'blaise.beahan@example.com',
      secondaryEmail: null,
      employeeNumber: null,
      guest: null,
    });
  });

  it('may lack everything but its id and its state', () => {
    expect(slackUserSchema.parse({ id: 'U1', active: false })).toMatchObject({
      id: 'U1',
      active: false,
      email: '',
      displayName: '',
      title: null,
    });
    const odd = {
      id: 'U1',
      active: false,
      title: 7,
      displayName: {},
      [GUEST]: { type: null, expiration: null },
    };
    expect(slackUserSchema.parse(odd)).toEqual(slackUserSchema.parse({ id: 'U1', active: false }));
    const nulls = { id: 'U1', active: false, name: null, emails: null, title: null, [ENTERPRISE]: null };
    expect(slackUserSchema.parse(nulls)).toEqual(slackUserSchema.parse({ id: 'U1', active: false }));
  });

  it.each([
    ['no state', { id: 'U1' }],
    ['a null state', { id: 'U1', active: null }],
    ['a state in words', { id: 'U1', active: 'False' }],
    ['no id', { active: true }],
    ['an empty id', { id: '', active: true }],
    ['an address that is no text', { id: 'U1', active: true, emails: [{ value: 7 }] }],
  ])('[X5] is no user with %s: nothing may be concluded from it', (_what, resource) => {
    expect(slackUserSchema.safeParse(resource).success).toBe(false);
  });

  it.each([
    ['the one marked primary', [{ value: 'a@x.io' }, { value: 'b@x.io', primary: true }], 'b@x.io', 'a@x.io'],
    ['else the one for work', [{ value: 'a@x.io' }, { value: 'b@x.io', type: 'work' }], 'b@x.io', 'a@x.io'],
    ['else the first', [{ value: '' }, { value: 'a@x.io' }, { value: 'b@x.io' }], 'a@x.io', 'b@x.io'],
    ['none', [{ value: null, primary: true }], '', null],
  ])('has as its address %s', (_what, emails, email, secondaryEmail) => {
    expect(slackUserSchema.parse({ id: 'U1', active: true, emails })).toMatchObject({
      email,
      secondaryEmail,
    });
  });

  it('is a guest by the extension, however Slack spells it, and has an employee number by the other', () => {
    const guest = { type: 'multi', expiration: '2030-01-01T00:00:00Z', channels: [{ value: 'C1' }] };
    const wanted = { type: 'multi', expiration: '2030-01-01T00:00:00Z' };
    expect(slackUserSchema.parse({ ...blaise, [GUEST]: guest }).guest).toEqual(wanted);
    const misprinted = { ...blaise, 'urn:scim:schemas:extension:slack:guest:2.0:User': guest };
    expect(slackUserSchema.parse(misprinted).guest).toEqual(wanted);
    expect(
      slackUserSchema.parse({ ...blaise, [ENTERPRISE]: { employeeNumber: '0042' } }).employeeNumber,
    ).toBe('0042');
  });
});

describe('a page of users', () => {
  it('tells rows and total', () => {
    const page = { totalResults: 360, itemsPerPage: 1, startIndex: 2, schemas: [], Resources: [blaise] };
    expect(slackUserListSchema.parse(page)).toMatchObject({
      totalResults: 360,
      itemsPerPage: 1,
      startIndex: 2,
      users: [{ id: 'W222' }],
    });
  });

  it('may be empty', () => {
    for (const Resources of [[], null, undefined]) {
      expect(slackUserListSchema.parse({ totalResults: 0, Resources }).users).toEqual([]);
    }
  });

  it.each([
    ['without its total', { Resources: [blaise] }],
    ['with a row that is no user', { totalResults: 2, Resources: [blaise, { id: 'U2' }] }],
    ['that is an error', { Errors: { description: 'too_many_requests', code: 429 } }],
    ['that is HTML', '<html></html>'],
  ])('[G2] proves nothing %s', (_what, page) => {
    expect(slackUserListSchema.safeParse(page).success).toBe(false);
  });
});
