import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Subject } from '../../src/domain/assignment.ts';
import { actByHand } from '../../src/local-slack/control/act-by-hand.ts';
import type { SlackUser } from '../../src/local-slack/state/slack-user.ts';
import { approveOperations } from '../../src/use-cases/approve-operations.ts';
import { assignApp, unassignApp } from '../../src/use-cases/assign-app.ts';
import { findAppByName } from '../../src/use-cases/find-app-by-name.ts';
import { type RunningRollcall, withRollcall } from '../support/running-rollcall.ts';
import type { DirectoryChannel } from './support/directory-channel.ts';
import { openPushChannel } from './support/push-channel.ts';
import { openFileChannel, openPullChannel } from './support/whole-channel.ts';

const rollcall = withRollcall();
const PATIENCE = { timeout: 30_000, interval: 25 };
const by = { kind: 'command_line', user: 'admin' } as const;
const plain = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;

/**
 * What a directory says has to reach Slack by itself (E3), however it arrives. Limits and reviews are tried
 * elsewhere: here nothing is held, so that only the trigger decides.
 */
beforeAll(async () => {
  const { ports } = rollcall();
  const { id } = await rollcall().connection();
  const plan = await ports.plans.latest(id);
  if (plan === null) throw new Error('nothing was compared');
  await approveOperations(ports, id, plan, { kind: 'all' }, by);
  const policy = await ports.connections.readPolicy(id);
  const removals = { ...policy.removals, count: 1_000, hardCount: 1_000, hardShare: 1 };
  await ports.connections.savePolicy(id, { ...policy, removals, settleMinutes: 0 });
  // From now on only what the tests assign gives Slack to whom they bring; the sample's people keep theirs.
  for (const { id: unitId, path } of await ports.directory.listUnits(id, '', 100)) {
    if (path !== '/') await assignSlack({ kind: 'unit', unitId, subtree: true });
  }
  await unassignSlack({ kind: 'organization' });
}, 60_000);

async function assignSlack(subject: Subject): Promise<void> {
  const { ports } = rollcall();
  const { id } = await rollcall().connection();
  await assignApp(ports, id, { app: await findAppByName(ports, id, 'slack', true), subject, ...plain }, by);
}

async function unassignSlack(subject: Subject): Promise<void> {
  const { ports } = rollcall();
  const { id } = await rollcall().connection();
  const app = await findAppByName(ports, id, 'slack', true);
  await unassignApp(ports, id, { app, subject, exclude: false }, by);
}

const accountsOf = (email: string) =>
  [...rollcall().slack.world.users.all()].filter((user) => user.email === email);

/** What Slack has at last; the account's id. */
async function until(email: string, state: 'active' | 'inactive'): Promise<string> {
  return vi.waitFor(() => {
    const [account, ...others] = accountsOf(email);
    expect([account?.deleted, others]).toEqual([state === 'inactive', []]);
    return account?.id ?? '';
  }, PATIENCE);
}

describe.each<[string, (running: RunningRollcall) => Promise<DirectoryChannel>]>([
  ['a file', openFileChannel],
  ['a directory that is read', openPullChannel],
  ['a directory that pushes', openPushChannel],
])('[E3] by %s', (name, open) => {
  const tag = name.replaceAll(' ', '-');
  const emailOf = (who: string) => `${who}.${tag}@acme.example`;
  const [unit, group] = [`Unit ${tag}`, `group ${tag}`];
  let directory: DirectoryChannel;

  beforeAll(async () => {
    directory = await open(rollcall());
    const { ports } = rollcall();
    const { id } = await rollcall().connection();
    // Somebody who stays: without anybody a unit or group would not be there to be assigned to.
    await directory.tell('anchor', { email: emailOf('anchor'), unit, groups: [group] });
    await ports.directory.setSourcesReviewed(id, new Date());
    const unitId = (await ports.directory.findUnit(id, `/${unit}`))?.id ?? '';
    const groupId = (await ports.directory.findGroup(id, group))?.id ?? '';
    await assignSlack({ kind: 'unit', unitId, subtree: true });
    await assignSlack({ kind: 'group', groupId });
    await until(emailOf('anchor'), 'active');
  }, 60_000);

  it('whoever comes to a unit with Slack is invited, who moves out of it goes, and comes back', async () => {
    const email = emailOf('mover');
    await directory.tell('mover', { email, unit });
    const account = await until(email, 'active');
    await directory.tell('mover', { email, unit: 'Elsewhere' });
    await until(email, 'inactive');
    await directory.tell('mover', { email, unit });
    expect(await until(email, 'active')).toBe(account);
  });

  it('whoever is suspended goes, and comes back', async () => {
    const email = emailOf('pauser');
    await directory.tell('pauser', { email, unit });
    const account = await until(email, 'active');
    await directory.tell('pauser', { email, unit, suspended: true });
    await until(email, 'inactive');
    await directory.tell('pauser', { email, unit });
    expect(await until(email, 'active')).toBe(account);
  });

  it('whoever the directory deletes goes, and comes back', async () => {
    const email = emailOf('leaver');
    await directory.tell('leaver', { email, unit });
    const account = await until(email, 'active');
    await directory.remove('leaver');
    await until(email, 'inactive');
    await directory.tell('leaver', { email, unit });
    expect(await until(email, 'active')).toBe(account);
  });

  it('whoever joins a group with Slack is invited, and goes with the group', async () => {
    const [email, gone] = [emailOf('joiner'), `gone ${tag}`];
    const { ports } = rollcall();
    const { id } = await rollcall().connection();
    await directory.tell('joiner', { email, groups: [gone] });
    const found = await ports.directory.findGroup(id, gone);
    await assignSlack({ kind: 'group', groupId: found?.id ?? '' });
    const account = await until(email, 'active');
    await directory.dropGroup(gone);
    await until(email, 'inactive');
    await directory.tell('joiner', { email, groups: [group] });
    expect(await until(email, 'active')).toBe(account);
  });

  it('whoever the app is assigned to is invited, unassigned goes, and comes back', async () => {
    const email = emailOf('single');
    await directory.tell('single', { email, unit: 'Elsewhere' });
    const { ports } = rollcall();
    const { id } = await rollcall().connection();
    const place = await ports.directory.findPersonByEmail(id, email);
    const subject = { kind: 'person', personId: place?.person.id ?? '' } as const;
    expect(accountsOf(email)).toEqual([]);
    await assignSlack(subject);
    const account = await until(email, 'active');
    await unassignSlack(subject);
    await until(email, 'inactive');
    await assignSlack(subject);
    expect(await until(email, 'active')).toBe(account);
  });

  it('a changed address is the same account, never a second one', async () => {
    const [old, now] = [emailOf('renamer'), emailOf('renamed')];
    await directory.tell('renamer', { email: old, unit });
    const account = await until(old, 'active');
    // Until somebody has signed in, their invitation stands under the address that it went to.
    actByHand(rollcall().slack.world, { action: 'sign_in', user: account });
    await rollcall().reconcile();
    await directory.tell('renamer', { email: now, unit });
    expect(await until(now, 'active')).toBe(account);
    expect(accountsOf(old)).toEqual([]);
  });

  it('an account that is off and has the address is switched on, not made again', async () => {
    const email = emailOf('returner');
    const { world } = rollcall().slack;
    const invited = actByHand(world, {
      action: 'invite',
      team: 'T0ACME0001',
      role: 'member',
      givenName: 'Returner',
      familyName: 'Example',
      email,
    }) as SlackUser;
    actByHand(world, { action: 'sign_in', user: invited.id });
    actByHand(world, { action: 'deactivate', user: invited.id });
    await directory.tell('returner', { email, unit });
    expect(await until(email, 'active')).toBe(invited.id);
  });
});
