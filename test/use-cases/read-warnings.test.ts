import { describe, expect, it } from 'vitest';
import { announceWarnings, readWarnings } from '../../src/use-cases/read-warnings.ts';
import { createSourceToken, findPushSource } from '../../src/use-cases/source-token.ts';
import { ADMIN, member, type Organization, openSettled, person } from '../support/in-memory/organization.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const EVERY = 15 * MINUTE;

const warnings = async ({ ports, connection }: Organization) =>
  readWarnings(ports, await connection(), EVERY);
const kinds = async (organization: Organization) => (await warnings(organization)).map(({ kind }) => kind);

describe('what admins should look at', () => {
  it('is nothing while all is well', async () => {
    const organization = await openSettled('ada', 'ben');
    organization.slack.change('U0HOLDER', { role: 'owner' });
    const own = (await warnings(organization)).filter(({ kind }) => kind !== 'drift_found');
    expect(own).toEqual([]);
  });

  it('[G1] is the holder of the token who leaves, and is told', async () => {
    const organization = await openSettled('ada', 'ben');
    const { ports, id } = organization;
    const { email } = await organization.account('U0HOLDER');
    await organization.directory([
      person('ada'),
      person('ben'),
      person('holder', { email, status: 'suspended' }),
    ]);
    await organization.sync();
    await announceWarnings(ports, id, EVERY);
    expect(ports.told.warnings.at(-1)?.map(({ kind }) => kind)).toContain('holder_leaving');
  });

  it('[G2] is a source that pushes and has not been heard of for two weeks', async () => {
    const organization = await openSettled('ada');
    const { ports, id } = organization;
    const token = await createSourceToken(ports, id, 'Okta', ADMIN);
    await ports.clock.advance(13 * DAY);
    await findPushSource(ports, token);
    await ports.clock.advance(14 * DAY);
    expect(await kinds(organization)).not.toContain('source_silent');
    await ports.clock.advance(1);
    expect(await warnings(organization)).toContainEqual(
      expect.objectContaining({ kind: 'source_silent', source: 'Okta' }),
    );
  });

  it('[P4] is drift, once somebody has decided on what was found at first', async () => {
    const organization = await openSettled('ada');
    const { ports, id, sync } = organization;
    await sync();
    const { drift } = await ports.accounts.counts(id);
    expect(drift).toBeGreaterThan(0);
    await ports.connections.setReviewed(id, null);
    expect(await kinds(organization)).toEqual([]);
    await ports.connections.setReviewed(id, ports.clock.now());
    expect(await warnings(organization)).toEqual([{ kind: 'drift_found', accounts: drift }]);
  });

  it('[A5] is what nobody has decided a day before the request is over', async () => {
    const organization = await openSettled('ada', 'ben');
    const { ports } = organization;
    await organization.directory([person('ada'), person('ben', { status: 'suspended' })]);
    await organization.sync();
    const asked = ports.clock.now();
    await ports.clock.advance(6 * DAY - 1);
    expect(await kinds(organization)).not.toContain('requests_expire');
    await ports.clock.advance(1);
    const at = new Date(asked.getTime() + 7 * DAY);
    expect(await warnings(organization)).toContainEqual({ kind: 'requests_expire', changes: 1, at });
  });

  it('[G6] is somebody else who switches accounts against Rollcall', async () => {
    const organization = await openSettled('ada', 'ben');
    const { ports, id, sync } = organization;
    for (let turn = 0; turn < 2; turn += 1) {
      const off = member('ben', { status: 'inactive' });
      await ports.accounts.putAccount(id, off, { now: ports.clock.now(), byRollcall: true });
      await ports.clock.advance(MINUTE);
      await sync();
      await ports.clock.advance(MINUTE);
    }
    expect(await warnings(organization)).toContainEqual({ kind: 'second_writer', accounts: 1 });
    await ports.clock.advance(DAY);
    expect(await kinds(organization)).not.toContain('second_writer');
  });

  it('is told about a team that is connected only', async () => {
    const { ports, id } = await openSettled('ada');
    await ports.connections.setState(id, 'disconnected');
    await announceWarnings(ports, id, EVERY);
    expect(ports.told.warnings).toEqual([]);
  });
});
