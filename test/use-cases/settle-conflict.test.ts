import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '../../src/domain/directory-record.ts';
import { type Operation, operationKey } from '../../src/domain/operation.ts';
import { compare } from '../../src/use-cases/compare.ts';
import { previewConflict } from '../../src/use-cases/preview-conflict.ts';
import {
  type ConflictDecision,
  ConflictUnknown,
  settleConflict,
} from '../../src/use-cases/settle-conflict.ts';
import { ADMIN, type Organization, openSettled, person } from '../support/in-memory/organization.ts';

const NAMES = ['ada', 'ben', 'cleo'] as const;

/** HR has everybody; Okta claims them, and says what `changes` say about Ada. */
async function openConflict(changes: Partial<DirectoryRecord>): Promise<Organization> {
  const organization = await openSettled(...NAMES);
  const { ports, id } = organization;
  const okta = await ports.directory.getOrCreateSource(id, 'Okta', 'csv', ports.clock.now());
  const work = await ports.directory.beginImport(id, okta, ports.clock.now());
  await work.upsert(NAMES.map((name) => person(name, name === 'ada' ? changes : {})));
  await work.finish({ complete: true, now: ports.clock.now() });
  await ports.directory.setSourcesReviewed(id, ports.clock.now());
  return organization;
}

async function decision(
  { ports, id }: Organization,
  what: ConflictDecision['what'],
  choice: ConflictDecision['choice'] = null,
): Promise<ConflictDecision> {
  const [pair] = await ports.conflicts.list(id);
  return { what, pair: { fromId: pair?.fromId ?? '', toId: pair?.toId ?? '' }, choice };
}

const words = (operations: readonly Operation[]) =>
  operations.map((one) => `${operationKey(one)} ${one.hold?.rule ?? 'free'}`).sort();
const plan = async ({ ports, connection }: Organization) =>
  words((await ports.clock.until(compare(ports, await connection()))).operations);

describe('two sources that have the same people', () => {
  it('[D4] nothing follows for their accounts while nobody has decided', async () => {
    const organization = await openConflict({ status: 'suspended' });
    expect(await plan(organization)).toEqual([]);
  });

  it('[D4] [G4] handed over, what the other one says counts, and removals are looked at first', async () => {
    const organization = await openConflict({ status: 'suspended' });
    const { ports } = organization;
    const order = await decision(organization, 'hand_over');
    const preview = await previewConflict(ports, await organization.connection(), order);
    expect([preview.people, words(preview.operations)]).toEqual([3, ['UADA|deactivate|suspended G4']]);
    expect(await settleConflict(ports, await organization.connection(), order, ADMIN)).toBe(3);
    expect(await plan(organization)).toEqual(['UADA|deactivate|suspended G4']);
    expect((await organization.account('UADA')).status).toBe('active');
  });

  it('[D4] kept, the other one is passed over', async () => {
    const organization = await openConflict({ status: 'suspended' });
    const { ports } = organization;
    const order = await decision(organization, 'keep');
    const preview = await previewConflict(ports, await organization.connection(), order);
    expect([preview.people, preview.operations]).toEqual([3, []]);
    await settleConflict(ports, await organization.connection(), order, ADMIN);
    expect(await plan(organization)).toEqual([]);
    expect(await ports.conflicts.list(organization.id)).toEqual([]);
  });

  it('one by one: the others go on waiting', async () => {
    const organization = await openConflict({ status: 'suspended' });
    const { ports, id } = organization;
    const ben = await ports.directory.findPersonByEmail(id, 'ben@x.example');
    const order = await decision(organization, 'hand_over', [ben?.person.id ?? '']);
    expect(await settleConflict(ports, await organization.connection(), order, ADMIN)).toBe(1);
    expect((await ports.conflicts.list(id)).map(({ people }) => people)).toEqual([2]);
  });

  it('[R1] leaves a receipt, and a second click finds it decided', async () => {
    const organization = await openConflict({});
    const { ports, id } = organization;
    const order = await decision(organization, 'hand_over');
    await settleConflict(ports, await organization.connection(), order, ADMIN);
    const again = settleConflict(ports, await organization.connection(), order, ADMIN);
    await expect(again).rejects.toBeInstanceOf(ConflictUnknown);
    const all = await ports.receipts.list(id, { email: null, from: null, to: null, limit: 100 });
    const told = all.filter(({ event }) => event === 'source_conflict');
    expect(told.map(({ facts }) => facts)).toEqual([
      { decision: 'hand_over', from: 'HR', to: 'Okta', people: 3 },
    ]);
  });
});
