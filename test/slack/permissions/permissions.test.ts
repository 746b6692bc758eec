import { beforeAll, describe, expect, it, vi } from 'vitest';
import { may, type Permission, type RollcallRole } from '../../../src/domain/rollcall-role.ts';
import { CALLBACKS } from '../../../src/slack/action-ids.ts';
import { ruleInput } from '../../../src/slack/blocks/modals/rules-view.ts';
import { COMMANDS } from '../../../src/slack/listeners/commands/command-table.ts';
import { createSourceToken } from '../../../src/use-cases/source-token.ts';
import { withRollcall } from '../../support/running-rollcall.ts';
import { createForger } from './support/forger.ts';
import { OPENER_PERMISSIONS, SUBMISSION_PERMISSIONS } from './support/permission-table.ts';

const rollcall = withRollcall();
const SOURCE = 'okta';
const BY = { kind: 'rollcall' } as const;

/** Somebody of each kind, with the roles that they were given. */
const PEOPLE: readonly (readonly [kind: string, local: string, roles: readonly RollcallRole[] | null])[] = [
  ['a member', 'dev.malhotra', null],
  ['a viewer', 'nadia.belkacem', ['viewer']],
  ['an operator', 'bella.thornton', ['operator']],
  ['an approver', 'adaeze.obi', ['approver']],
  ['an admin whose roles were taken', 'clara.jung', []],
];

beforeAll(async () => {
  const { ports, connection, user } = rollcall();
  const { id } = await connection();
  await createSourceToken(ports, id, SOURCE, BY);
  for (const [, local, roles] of PEOPLE) {
    if (roles !== null) await ports.roleGrants.set(id, user(local).id, roles, 'test', new Date());
  }
});

const rolesOf = (kind: string) => PEOPLE.find(([one]) => one === kind)?.[2] ?? [];

/** Everything that a submission could change, as one text. */
async function state(): Promise<string> {
  const { ports, connection, slack } = rollcall();
  const now = await connection();
  const { id } = now;
  const app = await ports.assignments.findApp(id, 'slack', true);
  const page = { filter: 'all', search: null, limit: 1, after: null } as const;
  return JSON.stringify([
    await ports.connections.readPolicy(id),
    now.provisioning,
    now.reviewedAt,
    [...(await ports.roleGrants.list(id))],
    [...(await ports.unitChoices.list(id))],
    [...(await ports.pushTokens.standing(id))].map(([source, { at, by }]) => [source, at, by]),
    await ports.directory.sources(id),
    await ports.directory.countPeople(id),
    await ports.directory.listWorkspaces(id, '', 100),
    app === null ? [] : await ports.assignments.list(id, app.id),
    (await ports.holds.list(id, ['open', 'approved', 'rejected'])).map(({ key, state: at }) => [key, at]),
    (await ports.accessRequests.waiting(id)).length,
    (await ports.receipts.page(id, page)).total,
    slack.world.traffic.entries({ path: '/scim/v2/*' }).filter(({ method }) => method !== 'GET').length,
  ]);
}

/** What each submission says, as its window would: well-formed, so that nothing but the role keeps it out. */
function forgeries(approval: string) {
  const { user } = rollcall();
  const text = (value: string) => ({ type: 'plain_text_input', value });
  const choice = (value: string) => ({
    type: 'radio_buttons',
    selected_option: { value, text: { text: value } },
  });
  const numbers = [
    'removalsCount',
    'removalsShare',
    'removalsHard',
    'additionsCount',
    'fourEyes',
    'approvalDays',
    'grace',
  ] as const;
  const rules = Object.fromEntries(numbers.map((name) => [ruleInput(name), text('7')]));
  const account = JSON.stringify({ accountId: user('petra.simic').id });
  const id = JSON.stringify({ id: 'a' });
  const source = JSON.stringify({ name: SOURCE });
  const pair = JSON.stringify({ fromId: 'a', toId: 'b' });
  const values: Record<keyof typeof SUBMISSION_PERMISSIONS, readonly [metadata: string, values: object]> = {
    invite: [JSON.stringify({ checked: null }), { emails: text('new.person@acme.example') }],
    activate: [account, { reason: text('why'), decision: choice('assign') }],
    deactivate: [account, { reason: text('why'), decision: choice('keep') }],
    assign: [JSON.stringify({ kind: 'organization' }), { 'subject-kind': choice('organization') }],
    unassign: ['', { assignment: choice('a') }],
    changeAssignment: [id, {}],
    workspace: [JSON.stringify({ id: null, checked: null }), { name: text('Forged'), emails: text('') }],
    workspaceDelete: [id, {}],
    import: ['', { source: text('forged'), part: choice('some') }],
    importPreview: [JSON.stringify({ fileId: 'F1', source: 'forged', part: true, shown: '' }), {}],
    approval: [approval, {}],
    undo: [JSON.stringify({ runId: 'r' }), {}],
    drift: [account, { decision: choice('adopt'), reason: text('why') }],
    sourceToken: [JSON.stringify({ name: null }), { name: text('forged') }],
    sourceRevoke: [source, {}],
    sourceUnits: [source, { units: choice('costCenter') }],
    rules: [
      '',
      { ...rules, [ruleInput('timeZone')]: text('Europe/Berlin'), [ruleInput('breakGlass')]: text('') },
    ],
    roles: [
      '',
      { who: { type: 'users_select', selected_user: user('dev.malhotra').id }, role: choice('owner') },
    ],
    conflict: [pair, { decision: choice('keep') }],
    conflictPreview: [JSON.stringify({ what: 'keep', pair: JSON.parse(pair), choice: null, shown: '' }), {}],
    pullPreview: [JSON.stringify({ sourceId: 'a', shown: '' }), {}],
    request: ['', { emails: text('wanted@partner.example'), reason: text('why') }],
  };
  return values;
}

/** Long enough for what was taken to be carried out behind its loading state. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 1_500));

async function sendAll(userId: string, allowed: (permission: Permission | null) => boolean): Promise<void> {
  const forger = createForger(rollcall());
  const approver = rollcall().as('ben.sato');
  await approver.closeAll();
  await approver.command('approvals');
  const { metadata } = await approver.waitForModal('approval');
  const all = forgeries(metadata);
  for (const [name, permission] of Object.entries(SUBMISSION_PERMISSIONS)) {
    if (!allowed(permission)) continue;
    const callback = name as keyof typeof SUBMISSION_PERMISSIONS;
    const [meta, values] = all[callback];
    expect(await forger.submit(userId, CALLBACKS[callback], meta, values as never)).toBe(200);
  }
  for (const [action, permission] of Object.entries(OPENER_PERMISSIONS)) {
    if (allowed(permission))
      expect(await forger.click(userId, `${action}.x`, { to: 'switch', on: false })).toBe(200);
  }
  if (allowed('configure')) await forger.click(userId, 'provisioning.off', { to: 'switch', on: false });
  await settle();
}

describe('what each role may not do', () => {
  it.each(PEOPLE)(
    '[A2] %s changes nothing by what is not theirs, however it is sent',
    async (kind, local) => {
      const roles = rolesOf(kind);
      const before = await state();
      const { id } = rollcall().user(local);
      await sendAll(id, (permission) => permission !== null && !may(roles, permission));
      expect(await state()).toBe(before);
    },
  );

  it.each([
    ['a guest', ({ role }: { readonly role: string }) => role === 'single_channel_guest'],
    ['somebody who is deactivated', ({ deleted }: { readonly deleted: boolean }) => deleted],
  ])('[A2] %s changes nothing at all', async (_kind, fits) => {
    const found = [...rollcall().slack.world.users.all()].find((user) => fits(user as never));
    const before = await state();
    await sendAll(found?.id ?? '', (permission) => permission !== null);
    expect(await state()).toBe(before);
  });

  it('[A2] somebody who is not of this Slack changes nothing, and asks for nobody', async () => {
    const before = await state();
    await sendAll('U0NOBODYHERE', () => true);
    expect(await state()).toBe(before);
  });

  it.each(PEOPLE)('[A2] %s gets a friendly no for every word that is not theirs', async (kind, local) => {
    const person = rollcall().as(local);
    const roles = rolesOf(kind);
    const words = Object.entries(COMMANDS).filter(([, { needs }]) => needs !== null && !may(roles, needs));
    await person.closeAll();
    const before = person.messages().length;
    for (const [word] of words) await person.command(word);
    await vi.waitFor(() => expect(person.messages()).toHaveLength(before + words.length), {
      timeout: 30_000,
    });
    for (const { text, ephemeral } of person.messages().slice(before)) {
      expect([ephemeral, text]).toEqual([
        true,
        expect.stringMatching(/role|viewer|operator|approver|owner/iu),
      ]);
    }
    expect(person.modal()).toBeNull();
  });
});

describe('the same requests', () => {
  it('do what they say for an owner: nothing but the role kept them out', async () => {
    const before = JSON.parse(await state()) as readonly unknown[];
    await sendAll(rollcall().user('olga.brandt').id, (permission) => permission !== null);
    const after = JSON.parse(await state()) as readonly unknown[];
    const changed = after.flatMap((part, index) =>
      JSON.stringify(part) === JSON.stringify(before[index]) ? [] : [index],
    );
    // Policy, provisioning, roles, units, tokens, sources, people, workspaces and receipts, at the least.
    expect(changed).toEqual(expect.arrayContaining([0, 1, 3, 4, 5, 6, 7, 8, 12]));
  });
});
