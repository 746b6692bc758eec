import { describe, expect, it } from 'vitest';
import { forecastImport } from '../../src/use-cases/forecast-import.ts';
import { importDirectory } from '../../src/use-cases/import-directory.ts';
import { ADMIN, openOrganization, person } from '../support/in-memory/organization.ts';

const people = [person('ada'), person('ben')];
const FILE = { source: 'file', read: 2, rejected: 0, people, part: false };

describe('importing a file', () => {
  it('[R1] leaves a receipt with counts in it and nobody’s name but that of who did it', async () => {
    const { ports, id } = await openOrganization();
    await importDirectory(ports, id, FILE, ADMIN);
    const receipts = await ports.receipts.list(id, { email: null, from: null, to: null, limit: 10 });
    const imported = receipts.find(({ event }) => event === 'imported');
    expect(imported?.actor).toEqual(ADMIN);
    expect(imported?.facts).toEqual({
      source: 'file',
      read: 2,
      rejected: 0,
      part: false,
      added: 2,
      changed: 0,
      removed: 0,
      unchanged: 0,
    });
  });

  it('to look at one makes no source', async () => {
    const { ports, id } = await openOrganization();
    expect(await forecastImport(ports, id, FILE)).toMatchObject({ added: 2, removed: 0 });
    expect(await ports.directory.sources(id)).toEqual([]);
  });

  it.each([
    ['a line was rejected', { rejected: 1 }],
    ['it is only a part', { part: true }],
  ])('[G2] nobody goes where %s', async (_, change) => {
    const { ports, id } = await openOrganization();
    await importDirectory(ports, id, FILE, ADMIN);
    const next = { ...FILE, people: [person('ada')], ...change };
    expect((await forecastImport(ports, id, next)).absent.size).toBe(0);
    expect(await importDirectory(ports, id, next, ADMIN)).toMatchObject({ removed: 0 });
  });
});
