import { beforeAll, describe, expect, it, vi } from 'vitest';
import { approveOperations } from '../../../src/use-cases/approve-operations.ts';
import { assignApp, unassignApp } from '../../../src/use-cases/assign-app.ts';
import { findAppByName } from '../../../src/use-cases/find-app-by-name.ts';
import { spawnCli } from '../../cli/support/spawn-cli.ts';
import { withRollcall } from '../../support/running-rollcall.ts';
import { createScimSource, openScimSource, type ScimSource, scimUser } from '../../support/scim-source.ts';

const rollcall = withRollcall();
const PATIENCE = { timeout: 30_000, interval: 25 };

/** The source's first plan is decided: nothing of what it says is held for review (G4). */
let okta: ScimSource;
beforeAll(async () => {
  const { ports, url } = rollcall();
  okta = await openScimSource(ports, url, 'okta');
  const { id } = await rollcall().connection();
  const plan = await ports.plans.latest(id);
  if (plan === null) throw new Error('nothing was compared');
  await approveOperations(ports, id, plan, { kind: 'all' }, { kind: 'command_line', user: 'admin' });
});

const account = (local: string) =>
  [...rollcall().slack.world.users.all()].find(({ email }) => email.startsWith(`${local}@`));

const until = (local: string, deleted: boolean) =>
  vi.waitFor(() => expect(account(local)?.deleted).toBe(deleted), PATIENCE);

describe('a directory that pushes', () => {
  it('[E3] a new user is invited, a suspended one goes, and who returns has the same account', async () => {
    const created = await okta.send('POST', '/Users', scimUser('vera.lindqvist'));
    expect(created.status).toBe(201);
    await until('vera.lindqvist', false);
    const before = account('vera.lindqvist')?.id;

    const path = `/Users/${created.body.id}`;
    expect((await okta.patch(path, { op: 'replace', value: { active: false } })).body.active).toBe(false);
    await until('vera.lindqvist', true);

    expect((await okta.patch(path, { op: 'Replace', path: 'active', value: 'True' })).status).toBe(200);
    await until('vera.lindqvist', false);
    expect(account('vera.lindqvist')?.id).toBe(before);
  });

  it('shows the token that the command line made, until the command line revokes it', async () => {
    const { environment, url } = rollcall();
    const made = await spawnCli(['scim-token', 'create', 'entra', '--json'], environment);
    expect(made.code, made.err).toBe(0);
    const entra = createScimSource(url, JSON.parse(made.out).token);
    expect((await entra.send('POST', '/Users', scimUser('ilse.norr'))).status).toBe(201);
    await until('ilse.norr', false);
    expect((await spawnCli(['scim-token', 'revoke', 'entra', '--json'], environment)).code).toBe(0);
    expect((await entra.send('GET', '/Users')).status).toBe(401);
  });

  it('[G2] a deleted user goes because the directory says so, and a returned one is the same person', async () => {
    const { body } = await okta.send('POST', '/Users', scimUser('timo.halonen'));
    await until('timo.halonen', false);
    const before = account('timo.halonen')?.id;
    expect((await okta.send('DELETE', `/Users/${body.id}`)).status).toBe(204);
    await until('timo.halonen', true);
    const { ports } = rollcall();
    const { id } = await rollcall().connection();
    const place = await ports.directory.findPersonByEmail(id, 'timo.halonen@acme.example');
    expect(place?.person).toMatchObject({ status: 'deleted', deletionEvidence: 'said' });

    expect((await okta.send('GET', `/Users/${body.id}`)).status).toBe(404);
    expect((await okta.send('POST', '/Users', scimUser('timo.halonen'))).status).toBe(201);
    await until('timo.halonen', false);
    expect(account('timo.halonen')?.id).toBe(before);
    expect((await ports.directory.getPerson(id, place?.person.id ?? ''))?.person.status).toBe('active');
  });
});

describe('[G5] what it says about groups', () => {
  const holdsOf = async (local: string) => {
    const { ports } = rollcall();
    const { id } = await rollcall().connection();
    const held = await ports.holds.list(id, ['open']);
    return held
      .filter(({ operation }) => operation.email.startsWith(`${local}@`))
      .map(({ operation, rule }) => [rule, ...operation.reasons.map(({ cause }) => cause)]);
  };

  beforeAll(async () => {
    const { ports } = rollcall();
    const { id } = await rollcall().connection();
    const app = await findAppByName(ports, id, 'slack', true);
    const by = { kind: 'command_line', user: 'admin' } as const;
    const settled = { seat: 'member', from: null, until: null, reason: null, app } as const;
    // Only the groups give Slack to whom okta brings; the sample's people keep theirs.
    await unassignApp(ports, id, { app, subject: { kind: 'organization' }, exclude: false }, by);
    for (const name of ['Night shift', 'Day shift']) {
      await okta.send('POST', '/Groups', { displayName: name });
      const group = await ports.directory.findGroup(id, name);
      await assignApp(
        ports,
        id,
        { ...settled, exclude: false, subject: { kind: 'group', groupId: group?.id ?? '' } },
        by,
      );
    }
  });

  it('settles for 5 minutes: a move out of one group and into another removes nobody', async () => {
    const find = async (name: string) =>
      (await okta.send('GET', `/Groups?filter=displayName eq "${name}"`)).body.Resources[0].id;
    const [night, day] = [await find('Night shift'), await find('Day shift')];
    const user = (await okta.send('POST', '/Users', scimUser('nora.wolf'))).body.id;
    const value = [{ value: user }];
    await okta.patch(`/Groups/${night}`, { op: 'add', path: 'members', value });
    await until('nora.wolf', false);
    await okta.patch(`/Groups/${night}`, { op: 'remove', path: 'members', value });
    await vi.waitFor(
      async () => expect(await holdsOf('nora.wolf')).toEqual([['G5', 'left_group']]),
      PATIENCE,
    );
    expect(account('nora.wolf')?.deleted).toBe(false);
    await okta.patch(`/Groups/${day}`, { op: 'add', path: 'members', value });
    await vi.waitFor(async () => expect(await holdsOf('nora.wolf')).toEqual([]), PATIENCE);
    expect(account('nora.wolf')?.deleted).toBe(false);
  });

  it('[E3] a deleted group is the cause, and it waits as well', async () => {
    const night = (await okta.send('GET', '/Groups?filter=displayName eq "Night shift"')).body.Resources[0]
      .id;
    const user = (await okta.send('POST', '/Users', scimUser('otis.fox'))).body.id;
    await okta.patch(`/Groups/${night}`, { op: 'add', path: 'members', value: [{ value: user }] });
    await until('otis.fox', false);
    await okta.send('DELETE', `/Groups/${night}`);
    await vi.waitFor(
      async () => expect(await holdsOf('otis.fox')).toEqual([['G5', 'group_deleted']]),
      PATIENCE,
    );
  });
});
