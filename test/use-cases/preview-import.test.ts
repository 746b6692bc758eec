import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '../../src/domain/directory-record.ts';
import { type Operation, operationKey } from '../../src/domain/operation.ts';
import { compare } from '../../src/use-cases/compare.ts';
import { importDirectory } from '../../src/use-cases/import-directory.ts';
import { previewImport } from '../../src/use-cases/preview-import.ts';
import {
  ADMIN,
  member,
  type Organization,
  openOrganization,
  openSettled,
  person,
} from '../support/in-memory/organization.ts';
import { propertyRuns } from '../support/property-runs.ts';

const words = (operations: readonly Operation[]) =>
  operations.map((one) => `${operationKey(one)} ${one.hold?.rule ?? 'free'}`).sort();

function fileOf(people: readonly DirectoryRecord[], change: { source?: string; part?: boolean } = {}) {
  return { source: 'HR', read: people.length, rejected: 0, people, part: false, ...change };
}

/** What was foreseen, and what the comparison after the import found. */
async function foreseeAndImport(organization: Organization, file: ReturnType<typeof fileOf>) {
  const { ports, id } = organization;
  const planNow = async () => ports.clock.until(compare(ports, await organization.connection()));
  const before = new Set((await planNow()).operations.map(operationKey));
  const { operations } = await previewImport(ports, await organization.connection(), file);
  await importDirectory(ports, id, file, ADMIN);
  const plan = await planNow();
  const found = plan.operations.filter((operation) => !before.has(operationKey(operation)));
  return { foreseen: words(operations), found: words(found) };
}

describe('what a file would do to Slack', () => {
  it('a newcomer is invited, somebody missing loses Slack, and the next comparison finds the same', async () => {
    const organization = await openSettled('ada', 'ben', 'cleo', 'dev');
    const file = fileOf(['ada', 'ben', 'cleo', 'eve'].map((name) => person(name)));
    const { foreseen, found } = await foreseeAndImport(organization, file);
    expect(foreseen).toEqual(['UDEV|deactivate|deleted free', 'eve@x.example|invite|assigned free']);
    expect(foreseen).toEqual(found);
  });

  it('somebody whose account is there already does not get Slack by it', async () => {
    const organization = await openOrganization([member('ada'), member('off', { status: 'inactive' })]);
    await organization.assignAll();
    const { foreseen, found } = await foreseeAndImport(organization, fileOf([person('ada'), person('off')]));
    expect(foreseen).toEqual(['UOFF|reactivate|assigned G4']);
    expect(foreseen).toEqual(found);
  });

  it('[G3] too many removals are foreseen as held', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const organization = await openSettled(...names);
    const { foreseen, found } = await foreseeAndImport(organization, fileOf([person('a'), person('b')]));
    expect(foreseen).toHaveLength(6);
    expect(foreseen.every((word) => / G[23]$/u.test(word))).toBe(true);
    expect(foreseen).toEqual(found);
  });

  it('[M1] who is missing keeps no account from who is named by the same address anew', async () => {
    const organization = await openOrganization([member('ada')]);
    await organization.directory([person('ada', { externalId: '1' })]);
    await organization.assignAll();
    await organization.settle();
    const file = fileOf([person('ada', { externalId: '2' })]);
    const { foreseen, found } = await foreseeAndImport(organization, file);
    expect(foreseen).toEqual(found);
  });

  it('[G9] a group that may only be called otherwise is foreseen as held, with both names', async () => {
    const names = ['ada', 'ben', 'cleo'];
    const organization = await openOrganization(names.map((name) => member(name)));
    await organization.directory(names.map((name) => person(name, { groups: ['Runners'] })));
    const { ports, id } = organization;
    const app = await ports.assignments.findApp(id, 'slack', true);
    const group = await ports.directory.findGroup(id, 'Runners');
    const subject = { kind: 'group', groupId: group?.id ?? '' } as const;
    const rest = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;
    await ports.assignments.add(id, { appId: app?.id ?? '', subject, ...rest }, 'Olive', ports.clock.now());
    await organization.settle();
    const file = fileOf(names.map((name) => person(name, { groups: ['Joggers'] })));
    const { operations } = await previewImport(ports, await organization.connection(), file);
    const hold = { rule: 'G9', facts: { from: 'Runners', to: 'Joggers' } };
    expect(operations.map((one) => one.hold)).toEqual([hold, hold, hold]);
  });

  it('is what the next comparison finds, whatever the file', async () => {
    const names = ['ada', 'ben', 'cleo', 'dev', 'eve', 'fay', 'gus', 'hal'];
    const record = fc.record({
      status: fc.constantFrom('active', 'active', 'active', 'suspended', 'deleted'),
      unitPath: fc.constantFrom(null, '/Sales', '/Sales/EMEA', '/New'),
      groups: fc.constantFrom([], ['G'], ['H']),
    });
    const directory = fc.array(fc.option(record), { minLength: names.length, maxLength: names.length });
    const toPeople = (states: readonly (Partial<DirectoryRecord> | null)[]) =>
      states.flatMap((state, index) => (state === null ? [] : [person(names[index] ?? '', state)]));
    const property = fc.asyncProperty(directory, directory, fc.boolean(), async (first, second, part) => {
      const organization = await openOrganization(names.slice(0, 6).map((name) => member(name)));
      await organization.directory(toPeople(first));
      const { ports, id } = organization;
      const app = await ports.assignments.findApp(id, 'slack', true);
      const rest = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;
      const sales = await ports.directory.findUnit(id, '/Sales');
      const group = await ports.directory.findGroup(id, 'G');
      const subjects = [
        ...(sales === null ? [] : [{ kind: 'unit', unitId: sales.id, subtree: true } as const]),
        ...(group === null ? [] : [{ kind: 'group', groupId: group.id } as const]),
      ];
      for (const subject of subjects) {
        const now = ports.clock.now();
        await ports.assignments.add(id, { appId: app?.id ?? '', subject, ...rest }, 'Olive', now);
      }
      await organization.settle();
      const { foreseen, found } = await foreseeAndImport(organization, fileOf(toPeople(second), { part }));
      expect(foreseen).toEqual(found);
    });
    await fc.assert(property, propertyRuns(300));
  });
});
