import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '../../src/domain/directory-record.ts';
import { operationKey } from '../../src/domain/operation.ts';
import { AssignmentUnknown } from '../../src/use-cases/assign-app.ts';
import { MoveImpossible } from '../../src/use-cases/imagine-places.ts';
import { resolveSubject, type SubjectName, SubjectUnknown } from '../../src/use-cases/resolve-subject.ts';
import { type WhatIf, whatIf } from '../../src/use-cases/what-if.ts';
import { member, type Organization, openOrganization, person } from '../support/in-memory/organization.ts';

const SALES: Partial<DirectoryRecord> = { unitPath: '/Sales', groups: ['Runners'] };

/** ada and ben are in sales, cleo below it in EMEA, dev in support; everybody has an account. */
async function openAcme(...assigned: readonly SubjectName[]): Promise<Organization> {
  const names = ['ada', 'ben', 'cleo', 'dev'];
  const organization = await openOrganization(names.map((name) => member(name)));
  await organization.directory([
    person('ada', SALES),
    person('ben', SALES),
    person('cleo', { unitPath: '/Sales/EMEA' }),
    person('dev', { unitPath: '/Support' }),
  ]);
  const { ports, id } = organization;
  const app = await ports.assignments.findApp(id, 'slack', true);
  for (const meant of assigned) {
    const subject = await resolveSubject(ports, id, meant);
    const rest = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;
    await ports.assignments.add(id, { appId: app?.id ?? '', subject, ...rest }, 'Olive', ports.clock.now());
  }
  await organization.settle();
  return organization;
}

const unit = (name: string): SubjectName => ({ kind: 'unit', name });
const group = (name: string): SubjectName => ({ kind: 'group', name });

async function ask(organization: Organization, change: WhatIf): Promise<readonly string[]> {
  const { operations } = await whatIf(organization.ports, await organization.connection(), change);
  return operations.map(operationKey).sort();
}

describe('what if', () => {
  it('a group were deleted: whoever nothing else reaches loses Slack', async () => {
    const acme = await openAcme(group('Runners'), { kind: 'person', name: 'ben@x.example' });
    const change = { kind: 'delete', place: 'group', name: 'runners' } as const;
    expect(await ask(acme, change)).toEqual(['UADA|deactivate|group_deleted']);
  });

  it('a unit were deleted: so are those below it, and their people stay in the units above', async () => {
    const acme = await openAcme(unit('/Sales/EMEA'), unit('/Sales'));
    const change = { kind: 'delete', place: 'unit', name: '/Sales' } as const;
    expect(await ask(acme, change)).toEqual([
      'UADA|deactivate|unit_deleted',
      'UBEN|deactivate|unit_deleted',
      'UCLEO|deactivate|unit_deleted',
    ]);
  });

  it('a unit moved: what reaches its people there counts, not what reached them here', async () => {
    const acme = await openAcme(unit('/Support'));
    const gains = await ask(acme, { kind: 'move', unit: '/Sales/EMEA', to: '/Support' });
    expect(gains).toEqual([]);
    const { ports, id } = acme;
    await ports.accounts.putAccount(id, member('cleo', { status: 'inactive' }), {
      now: ports.clock.now(),
      byRollcall: true,
    });
    expect(await ask(acme, { kind: 'move', unit: '/Sales/EMEA', to: '/Support' })).toEqual([
      'UCLEO|reactivate|assigned',
    ]);
    const other = await openAcme(unit('/Sales'));
    expect(await ask(other, { kind: 'move', unit: '/Sales/EMEA', to: '/' })).toEqual([
      'UCLEO|deactivate|moved',
    ]);
  });

  it('somebody were suspended', async () => {
    const acme = await openAcme({ kind: 'organization' });
    expect(await ask(acme, { kind: 'suspend', email: 'ada@x.example' })).toEqual([
      'UADA|deactivate|suspended',
    ]);
  });

  it('an assignment were withdrawn, or another one added', async () => {
    const acme = await openAcme(unit('/Sales'), group('Runners'));
    expect(await ask(acme, { kind: 'unassign', subject: unit('/Sales') })).toEqual([
      'UCLEO|deactivate|unassigned',
    ]);
    expect(await ask(acme, { kind: 'assign', subject: { kind: 'organization' } })).toEqual([]);
  });

  it('[G3] says what the guard would hold, and changes nothing', async () => {
    const acme = await openAcme({ kind: 'organization' });
    const { ports } = acme;
    const change = { kind: 'unassign', subject: { kind: 'organization' } } as const;
    const { operations } = await whatIf(ports, await acme.connection(), change);
    expect(operations.map(({ hold }) => hold?.rule)).toEqual(['G3', 'G3', 'G3', 'G3']);
    expect((await acme.sync()).plan.operations).toEqual([]);
  });

  it('of what is not there says so', async () => {
    const acme = await openAcme(unit('/Sales'));
    await expect(ask(acme, { kind: 'delete', place: 'group', name: 'x' })).rejects.toThrow(SubjectUnknown);
    await expect(ask(acme, { kind: 'unassign', subject: group('Runners') })).rejects.toThrow(
      AssignmentUnknown,
    );
    await expect(ask(acme, { kind: 'move', unit: '/Sales', to: '/Sales/EMEA' })).rejects.toThrow(
      MoveImpossible,
    );
  });
});
