import { beforeAll, describe, expect, it } from 'vitest';
import { createPrismaPushedUsers } from '../../../src/db/pushed/create-prisma-pushed-users.ts';
import { createPrismaUnitChoices } from '../../../src/db/pushed/create-prisma-unit-choices.ts';
import type { UnitAttribute } from '../../../src/domain/unit-attribute.ts';
import { toPushedUser } from '../../../src/sources/scim/to-pushed-user.ts';
import { newUuid } from '../../../src/system/new-uuid.ts';
import { deriveUnits } from '../../../src/use-cases/choose-units.ts';
import { withScimServer } from '../../support/scim-server.ts';
import { type ScimSource, scimUser } from '../../support/scim-source.ts';
import { silentLog } from '../../support/silent-log.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const scim = withScimServer();
let okta: ScimSource;
let sourceId: string;
beforeAll(async () => {
  okta = await scim().source('okta');
  const [source] = await scim().directory.sources(scim().connectionId);
  sourceId = source?.id ?? '';
});

const choices = () => createPrismaUnitChoices(scim().database);
async function choose(from: UnitAttribute): Promise<void> {
  const { connectionId, database, clock } = scim();
  await choices().choose(connectionId, sourceId, from);
  const queue = { planSoon: async () => {} } as never;
  const ports = { clock, log: silentLog, queue, unitChoices: choices() };
  const users = createPrismaPushedUsers({ prisma: database.prisma, newId: newUuid });
  await deriveUnits({ ports, users, derive: toPushedUser }, connectionId);
}
const create = (local: string, company: object, more: object = {}) =>
  okta.send('POST', '/Users', scimUser(local, { [ENTERPRISE]: company, ...more }));
const unitOf = async (local: string) =>
  (await scim().directory.findPersonByEmail(scim().connectionId, `${local}@acme.example`))?.unitPath;

describe('what the unit of a pushed person is taken from', () => {
  it('is organization, division and department, as far as they are there, while nobody has chosen', async () => {
    await create(
      'a.a',
      { organization: 'Acme', department: 'R&D / Labs', costCenter: '/Cost/4711' },
      { userType: 'Staff' },
    );
    expect(await unitOf('a.a')).toBe('/Acme/R&D \u2215 Labs');
  });

  it('[S9] is what an admin chose: people on record follow, and wait to be planned for', async () => {
    await create('b.b', { organization: 'Acme' });
    await scim().touched();
    await choose('department');
    expect([await unitOf('a.a'), await unitOf('b.b')]).toEqual(['/R&D \u2215 Labs', null]);
    expect(await scim().touched()).toHaveLength(2);
    await choose('costCenter');
    expect(await unitOf('a.a')).toBe('/Cost/4711');
    await choose('userType');
    expect(await unitOf('a.a')).toBe('/Staff');
  });

  it('[S9] counts for whoever is pushed after that, by PUT and PATCH too', async () => {
    await choose('costCenter');
    const { body } = await create('c.c', { costCenter: 'Blue', department: 'Green' });
    expect(await unitOf('c.c')).toBe('/Blue');
    await okta.patch(`/Users/${body.id}`, { op: 'replace', path: `${ENTERPRISE}:costCenter`, value: 'Red' });
    expect(await unitOf('c.c')).toBe('/Red');
    await okta.send('PUT', `/Users/${body.id}`, scimUser('c.c', { [ENTERPRISE]: { department: 'Green' } }));
    expect(await unitOf('c.c')).toBeNull();
  });

  it('[S9] changes nobody who has followed already, and nothing of what the source stated', async () => {
    const { id } = (await create('d.d', { costCenter: 'Blue', department: 'Green' })).body;
    const before = (await okta.send('GET', `/Users/${id}`)).body;
    await choose('department');
    expect((await okta.send('GET', `/Users/${id}`)).body).toEqual(before);
    await scim().touched();
    await choices().choose(scim().connectionId, sourceId, 'costCenter');
    await choices().choose(scim().connectionId, sourceId, 'department');
    await choose('department');
    expect(await scim().touched()).toEqual([]);
  });

  it('[S9] reaches everybody of a source with more people than are rewritten at once', async () => {
    await choose('department');
    for (let n = 0; n < 205; n += 1) await create(`many.x${n}`, { costCenter: `Cost ${n}` });
    await choose('costCenter');
    expect(await unitOf('many.x0')).toBe('/Cost 0');
    expect(await unitOf('many.x204')).toBe('/Cost 204');
    const { prisma } = scim().database;
    expect(await prisma.person.count({ where: { unit: { path: { startsWith: '/Cost ' } } } })).toBe(205);
  });
});
