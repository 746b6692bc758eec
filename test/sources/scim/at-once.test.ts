import { beforeAll, describe, expect, it } from 'vitest';
import { withScimServer } from '../../support/scim-server.ts';
import { type ScimSource, scimUser } from '../../support/scim-source.ts';

const scim = withScimServer();
let okta: ScimSource;
beforeAll(async () => {
  okta = await scim().source('okta');
});

const counted = (statuses: readonly number[]) =>
  Object.fromEntries(
    Map.groupBy(statuses, (status) => status)
      .entries()
      .map(([status, all]) => [status, all.length]),
  );

describe('requests at once', () => {
  it('create the same user once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => okta.send('POST', '/Users', scimUser('only.one'))),
    );
    expect(counted(replies.map(({ status }) => status))).toEqual({ 201: 1, 409: 11 });
  });

  it('[D4] of two sources make one person, and a conflict', async () => {
    const entra = await scim().source('entra');
    const both = await Promise.all(
      [okta, entra].map((source) => source.send('POST', '/Users', scimUser('both.claim'))),
    );
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const { prisma } = scim().database;
    expect(await prisma.person.count({ where: { emailFold: 'both.claim@acme.example' } })).toBe(1);
    expect(await prisma.sourceConflict.count({ where: { emailFold: 'both.claim@acme.example' } })).toBe(1);
  });

  it('change one user each in its turn, so that nothing is lost', async () => {
    const { id } = (await okta.send('POST', '/Users', scimUser('much.changed'))).body;
    const names = Array.from({ length: 10 }, (_, index) => ({ value: `v${index}`, type: `t${index}` }));
    await Promise.all(
      names.map((value) => okta.patch(`/Users/${id}`, { op: 'add', path: 'ims', value: [value] })),
    );
    const { body } = await okta.send('GET', `/Users/${id}`);
    expect(body.ims).toHaveLength(names.length);
    expect(body.meta.version).toBe('W/"11"');
  });

  it('on one version let one through (RFC 7644 §3.14)', async () => {
    const { body, headers } = await okta.send('POST', '/Users', scimUser('one.version'));
    const ifMatch = { 'If-Match': headers.get('etag') ?? '' };
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        okta.send('PUT', `/Users/${body.id}`, scimUser('one.version', { title: `T${index}` }), ifMatch),
      ),
    );
    expect(counted(replies.map(({ status }) => status))).toEqual({ 200: 1, 412: 7 });
  });
});
