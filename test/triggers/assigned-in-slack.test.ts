import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Subject } from '../../src/domain/assignment.ts';
import { approveOperations } from '../../src/use-cases/approve-operations.ts';
import { assignApp, unassignApp } from '../../src/use-cases/assign-app.ts';
import { findAppByName } from '../../src/use-cases/find-app-by-name.ts';
import { makeRecord } from '../contracts/make-record.ts';
import { withRollcall } from '../support/running-rollcall.ts';

const rollcall = withRollcall();
const PATIENCE = { timeout: 30_000, interval: 25 };
const by = { kind: 'command_line', user: 'admin' } as const;
const plain = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;

const EMAIL = 'trial.person@acme.example';
type Kind = Subject['kind'];

/**
 * Only what the tests assign gives Slack to the one whom they bring: the sample's people have it by their units. Limits
 * and reviews are tried elsewhere.
 */
beforeAll(async () => {
  const { ports } = rollcall();
  const { id } = await rollcall().connection();
  const plan = await ports.plans.latest(id);
  if (plan === null) throw new Error('nothing was compared');
  await approveOperations(ports, id, plan, { kind: 'all' }, by);
  const app = await findAppByName(ports, id, 'slack', true);
  for (const { id: unitId, path } of await ports.directory.listUnits(id, '', 100)) {
    const subject = { kind: 'unit', unitId, subtree: true } as const;
    if (path !== '/') await assignApp(ports, id, { app, subject, ...plain }, by);
  }
  await unassignApp(ports, id, { app, subject: { kind: 'organization' }, exclude: false }, by);
  const record = { unitPath: '/Trial', groups: ['trial'], givenName: 'Trial', familyName: 'Person' };
  const { id: personId } = await ports.directory.addByHand(id, makeRecord(EMAIL, record), new Date());
  const workspace = await ports.workspaces.create(id, 'Trial project', new Date());
  await ports.workspaces.addMembers(id, workspace?.id ?? '', [personId], 'admin', new Date());
}, 60_000);

async function subjectOf(kind: Kind): Promise<string | null> {
  const { ports } = rollcall();
  const { id } = await rollcall().connection();
  const { directory } = ports;
  switch (kind) {
    case 'organization':
      return null;
    case 'unit':
      return (await directory.findUnit(id, '/Trial'))?.id ?? '';
    case 'group':
      return (await directory.findGroup(id, 'trial'))?.id ?? '';
    case 'workspace':
      return (await directory.findWorkspace(id, 'Trial project'))?.id ?? '';
    case 'person':
      return (await directory.findPersonByEmail(id, EMAIL))?.person.id ?? '';
  }
}

/** What the local Slack has at last; the account's id. */
async function until(state: 'active' | 'inactive'): Promise<string> {
  return vi.waitFor(() => {
    const [account, ...others] = [...rollcall().slack.world.users.all()].filter(
      ({ email }) => email === EMAIL,
    );
    expect([account?.deleted, others]).toEqual([state === 'inactive', []]);
    return account?.id ?? '';
  }, PATIENCE);
}

/** `/provision assign`, chosen as the window asks, saved once it has said what follows. */
async function assignInSlack(kind: Kind): Promise<void> {
  const ada = rollcall().as('ada.park');
  await ada.closeAll();
  await ada.command('assign');
  await ada.waitForModal('assign');
  await ada.click('subject-kind', 'assign-kind', kind);
  const block = `subject.${kind}`;
  if (kind !== 'organization') {
    await ada.waitForModal('assign', ({ blocks }) => JSON.stringify(blocks).includes(block));
    await ada.suggest(block, 'assign-subject', 'trial');
    await ada.click(block, 'assign-subject', await subjectOf(kind));
  }
  await ada.waitForModal('assign', ({ text }) => text.includes('1 person gets Slack'));
  await ada.submit();
  await ada.waitForModal('notice', ({ text }) => text.includes('1 person gets Slack'));
}

async function unassignInSlack(kind: Kind): Promise<void> {
  const { ports } = rollcall();
  const { id } = await rollcall().connection();
  const app = await findAppByName(ports, id, 'slack', true);
  const wanted = await subjectOf(kind);
  const standing = (await ports.assignments.list(id, app.id)).find(
    ({ endedAt, subject }) =>
      endedAt === null &&
      subject.kind === kind &&
      (wanted === null || Object.values(subject).includes(wanted)),
  );
  const ada = rollcall().as('ada.park');
  await ada.closeAll();
  await ada.command('unassign');
  await ada.waitForModal('unassign');
  await ada.click('assignment', 'unassign-chosen', standing?.id);
  await ada.waitForModal('unassign', ({ text }) => text.includes('1 person loses Slack'));
  await ada.submit();
  await ada.waitForModal('notice', ({ text }) => text.includes('1 person loses Slack'));
}

describe('[E3] assigned and withdrawn in Slack', () => {
  it.each<[Kind]>([['person'], ['unit'], ['group'], ['workspace'], ['organization']])(
    'the window says how many people %s is about; who gains Slack is there, goes with it, and is the same when it is back',
    async (kind) => {
      await assignInSlack(kind);
      const account = await until('active');
      await unassignInSlack(kind);
      await until('inactive');
      await assignInSlack(kind);
      expect(await until('active')).toBe(account);
      await unassignInSlack(kind);
      await until('inactive');
    },
    60_000,
  );
});
