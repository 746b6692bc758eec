import { describe, expect, it, vi } from 'vitest';
import { actByHand } from '../../../src/local-slack/control/act-by-hand.ts';
import { withRollcall } from '../../support/running-rollcall.ts';
import type { SlackPerson } from '../../support/slack-person.ts';

const rollcall = withRollcall();
const PATIENCE = { timeout: 30_000, interval: 25 };

async function openInvite(person: SlackPerson, emails = '') {
  await person.closeAll();
  await person.command(`invite ${emails}`);
  return person.waitForModal('invite');
}

const emails = (text: string) => ({ emails: { value: text } });

const userAt = (address: string) =>
  [...rollcall().slack.world.users.all()].find(({ email }) => email === address);

/** Requests that create an account with this address. */
const creationsOf = (address: string) =>
  rollcall()
    .slack.world.traffic.entries({ path: '/scim/v2/Users' })
    .filter(({ method, requestBody }) => method === 'POST' && requestBody.includes(address));

describe('inviting', () => {
  it('names what is no address at its input, and keeps what was typed', async () => {
    const ada = rollcall().as('ada.park');
    await openInvite(ada, 'new.one@acme.example');
    await ada.submit(emails('new.one@acme.example, ada(at)acme, x@y, two@acme.example'));
    expect(ada.modal()?.errors).toEqual({
      emails: 'ada(at)acme and x@y are not email addresses. Write them like ada@example.com.',
    });
    expect(userAt('new.one@acme.example')).toBeUndefined();
  });

  it('takes a hundred at a time', async () => {
    const ada = rollcall().as('ada.park');
    await openInvite(ada);
    const many = Array.from({ length: 101 }, (_, index) => `p${index}@acme.example`);
    await ada.submit(emails(many.join('\n')));
    expect(ada.modal()?.errors.emails).toContain('Invite up to 100 at a time');
  });

  it('takes no last day that is over, or before the first one', async () => {
    const ada = rollcall().as('ada.park');
    await openInvite(ada, 'new.one@acme.example');
    await ada.submit({ until: { value: '2020-01-01' } });
    expect(ada.modal()?.errors).toEqual({ until: 'That day is over. Choose today or a later day.' });
    await ada.submit({ from: { value: '2090-02-01' }, until: { value: '2090-01-01' } });
    expect(ada.modal()?.errors.until).toContain('The last day is before the first day.');
  });

  it('[D2] shows first what is special about one of five, then invites by name before anything was reviewed', async () => {
    const ada = rollcall().as('ada.park');
    await openInvite(ada);
    const pasted = [
      'Nora New <nora.new@acme.example>',
      'noel.new@acme.exmaple',
      rollcall().user('walter.pike').email,
      rollcall().user('rob.tillman').email,
      rollcall().user('ole.berg').email,
    ];
    await ada.submit(emails(`${pasted.slice(0, 3).join('; ')}\n${pasted.slice(3).join(', ')}`));
    const checked = await ada.waitForModal('invite', ({ text }) => text.includes('This is what will happen'));
    expect(checked.text).toContain('Has a deactivated account, which comes back with its messages (1)');
    expect(checked.text).toContain('Has an active account already (1)');
    expect(checked.text).toContain('Nobody in the directory has an address at acme.exmaple.');
    expect(checked.text).toContain('Suspended or deleted in the directory');
    expect(userAt('nora.new@acme.example')).toBeUndefined();
    await ada.submit();
    const result = await ada.waitForModal('invite-result');
    expect(result.text).toContain('3 invitations are on the way.');
    await vi.waitFor(() => {
      expect(userAt('nora.new@acme.example')).toMatchObject({ invited: true, givenName: 'Nora' });
      expect(userAt('noel.new@acme.exmaple')).toMatchObject({ invited: true });
      expect(rollcall().user('walter.pike').deleted).toBe(false);
    }, PATIENCE);
    expect(rollcall().user('ole.berg').deleted).toBe(true);
  });

  it('[D1] is not undone by the next comparison', async () => {
    await rollcall().reconcile();
    expect(userAt('nora.new@acme.example')?.deleted).toBe(false);
    expect(rollcall().user('walter.pike').deleted).toBe(false);
  });

  it('does what a double click asks for once', async () => {
    const ada = rollcall().as('ada.park');
    await openInvite(ada);
    const values = emails('twice@acme.example');
    await Promise.all([ada.submit(values), ada.submit(values)]);
    await ada.waitForModal('invite-result');
    await vi.waitFor(() => expect(userAt('twice@acme.example')).toBeDefined(), PATIENCE);
    expect(creationsOf('twice@acme.example')).toHaveLength(1);
    const { ports, connection } = rollcall();
    const query = { email: 'twice@acme.example', from: null, to: null, limit: 50 };
    const receipts = await ports.receipts.list((await connection()).id, query);
    expect(receipts.filter(({ event }) => event === 'requested')).toHaveLength(1);
  });
});

describe('who may not invite', () => {
  it('somebody without a role gets a friendly no', async () => {
    const member = rollcall().as('dev.malhotra');
    await member.command('invite friend@acme.example');
    await member.waitForMessage(({ text, ephemeral }) => ephemeral && text.includes('🙅'));
    expect(member.modal()).toBeNull();
  });

  it('[A2] nor somebody whose role has gone since the modal was opened', async () => {
    const clara = rollcall().as('clara.jung');
    const { world } = rollcall().slack;
    await openInvite(clara, 'late@acme.example');
    actByHand(world, { action: 'change_role', user: clara.userId, role: 'member' });
    await clara.submit();
    expect((await clara.waitForModal('notice')).text).toContain('Your role in Rollcall does not allow this.');
    expect(userAt('late@acme.example')).toBeUndefined();
    actByHand(world, { action: 'change_role', user: clara.userId, role: 'admin' });
  });

  it('is answered with the way to the switch while provisioning is off', async () => {
    const { ports, connection } = rollcall();
    const { id } = await connection();
    const ada = rollcall().as('ada.park');
    await openInvite(ada, 'off@acme.example');
    await ports.connections.setProvisioning(id, false, 'Olga', new Date());
    await ada.submit();
    expect((await ada.waitForModal('notice')).text).toMatch(/provisioning/iu);
    await ada.closeAll();
    await ada.command('invite off@acme.example');
    expect((await ada.waitForModal('notice')).text).toMatch(/provisioning/iu);
    expect(await ports.directory.findPersonByEmail(id, 'off@acme.example')).toBeNull();
    await ports.connections.setProvisioning(id, true, 'Olga', new Date());
  });

  it('is told when Slack’s trigger was over before the modal opened', async () => {
    const ada = rollcall().as('ada.park');
    await ada.closeAll();
    const { clock } = rollcall().slack.world;
    clock.setSpeed(1_000);
    await ada.command('invite slow@acme.example');
    await ada.waitForMessage(({ text }) => text.includes('Slack gave Rollcall too little time'));
    clock.setSpeed(1);
    expect(ada.modal()).toBeNull();
  });
});
