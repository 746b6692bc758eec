import { describe, expect, it } from 'vitest';
import type { ErrorBody } from './support/bodies.ts';
import { peopleCsv } from './support/people-csv.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli();

interface Token {
  readonly name: string;
  readonly token: string | null;
}

const create = async (name: string) => (await cli.json<Token>('scim-token', 'create', name)).body.token;

describe('scim-token', { timeout: 60_000 }, () => {
  it('create makes a token and its source, without a connection', async () => {
    const { code, body } = await cli.json<Token>('scim-token', 'create', 'okta');
    expect([code, body.name]).toEqual([0, 'okta']);
    expect(body.token).toMatch(/^rollcall_scim_[\w-]{43}$/);
    const { prisma } = cli.database();
    expect(await prisma.source.findMany({ select: { name: true, kind: true } })).toEqual([
      { name: 'okta', kind: 'scim' },
    ]);
  });

  it('[R3] the token is in no table, its hash is', async () => {
    const token = await create('okta');
    const { prisma } = cli.database();
    const rows = await prisma.pushToken.findMany();
    expect(rows).toHaveLength(1);
    const receipts = await prisma.receipt.findMany();
    expect(JSON.stringify([rows, receipts])).not.toContain(token);
    expect(receipts.map(({ event, facts }) => [event, JSON.parse(facts)])).toEqual([
      ['source_token', { source: 'okta', change: 'created' }],
    ]);
  });

  it('create again ends the earlier one', async () => {
    const [first, second] = [await create('okta'), await create('okta')];
    expect(second).not.toBe(first);
    const { prisma } = cli.database();
    expect(await prisma.pushToken.count({ where: { revokedAt: null } })).toBe(1);
  });

  it('revoke ends it, and there is none to revoke after', async () => {
    await create('okta');
    const { code, body } = await cli.json<Token>('scim-token', 'revoke', 'okta');
    expect([code, body]).toEqual([0, { name: 'okta', token: null }]);
    expect(await cli.database().prisma.pushToken.count({ where: { revokedAt: null } })).toBe(0);
    const again = await cli.json<ErrorBody>('scim-token', 'revoke', 'okta');
    expect([again.code, again.body.error.code]).toEqual([1, 'source_token_unknown']);
  });

  it('a name that a file has is refused', async () => {
    await cli.run('import', cli.file('people.csv', peopleCsv([{ email: 'a@x.example' }])), '--source', 'HR');
    const { code, body } = await cli.json<ErrorBody>('scim-token', 'create', 'HR');
    expect([code, body.error.code]).toEqual([1, 'source_not_pushing']);
  });

  it('without a name, or with an empty one, it is a usage error', async () => {
    expect((await cli.run('scim-token', 'create')).code).toBe(2);
    expect((await cli.run('scim-token', 'create', ' ')).code).toBe(2);
  });
});

describe('units', { timeout: 60_000 }, () => {
  it('says what the units of a source are taken from', async () => {
    await create('okta');
    const { code, body } = await cli.json<object>('units', 'okta', 'costCenter');
    expect([code, body]).toEqual([0, { source: 'okta', units: 'costCenter' }]);
    const [source] = await cli.database().prisma.source.findMany();
    expect(source).toMatchObject({ unitFrom: 'costCenter', unitTaken: 'costCenter' });
  });

  it('of no source that pushes, or from no such attribute, is said', async () => {
    const { code, body } = await cli.json<ErrorBody>('units', 'nobody', 'department');
    expect([code, body.error.code]).toEqual([1, 'source_token_unknown']);
    expect((await cli.run('units', 'okta', 'shoe size')).code).toBe(2);
  });
});
