import { describe, expect, it } from 'vitest';
import { previewPull } from '../../src/use-cases/preview-pull.ts';
import { pullDirectory } from '../../src/use-cases/pull-directory.ts';
import { createInMemoryPulled } from '../support/in-memory/in-memory-pulled-directory.ts';
import { openOrganization, person } from '../support/in-memory/organization.ts';

const ROLLCALL = { kind: 'rollcall' } as const;
const own = (name: string) => ({ ...person(name), externalId: name });

/** Ada and Ben were read of Google and have Slack. */
async function open() {
  const organization = await openOrganization();
  const google = createInMemoryPulled([own('ada'), own('ben'), own('cy'), own('dee')]);
  await pullDirectory(organization.ports, organization.id, google, ROLLCALL);
  await organization.assignAll();
  await organization.settle();
  const look = async () => {
    const { directory, operations } = await previewPull(
      organization.ports,
      await organization.connection(),
      google,
    );
    const { added, changed, removed } = directory;
    return { added, changed, removed, operations: operations.map(({ kind, email }) => `${kind} ${email}`) };
  };
  const pull = () => pullDirectory(organization.ports, organization.id, google, ROLLCALL);
  return { ...organization, google, look, pull };
}

describe('looking at a directory before it is taken over', () => {
  it('shows whom it adds, changes and ends, and writes nothing', async () => {
    const { google, look, ports, id } = await open();
    google.people = [own('ada'), own('cy'), own('dee'), own('eve'), { ...own('ben'), status: 'suspended' }];
    const before = await ports.directory.sources(id);
    const shown = {
      added: 1,
      changed: 1,
      removed: 0,
      operations: expect.arrayContaining(['invite eve@x.example', 'deactivate ben@x.example']),
    };
    expect(await look()).toEqual(shown);
    expect(await look()).toEqual(shown);
    expect(await ports.directory.sources(id)).toEqual(before);
    expect(await ports.directory.findPersonByEmail(id, 'eve@x.example')).toBeNull();
  });

  it('[G2] whoever is missing goes at the second reading, and looking is none', async () => {
    const { google, look, pull } = await open();
    google.people = [own('ada'), own('cy'), own('dee')];
    expect(await look()).toMatchObject({ removed: 0, operations: [] });
    expect(await look()).toMatchObject({ removed: 0, operations: [] });
    await pull();
    expect(await look()).toMatchObject({ removed: 1, operations: ['deactivate ben@x.example'] });
    expect(await pull()).toMatchObject({ removed: 1 });
  });

  it('of a directory that was never read is one of newcomers, and makes no source', async () => {
    const { ports, id, connection } = await openOrganization();
    const entra = createInMemoryPulled([own('ada')], 'entra');
    const { directory } = await previewPull(ports, await connection(), entra);
    expect(directory).toMatchObject({ added: 1, removed: 0, reading: { read: 1, rejected: [] } });
    expect(await ports.directory.sources(id)).toEqual([]);
  });
});
