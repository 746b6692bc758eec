import { describe, expect, it, vi } from 'vitest';
import type { HoldState } from '../../../src/domain/hold.ts';
import { actByHand } from '../../../src/local-slack/control/act-by-hand.ts';
import { withRollcall } from '../../support/running-rollcall.ts';
import type { SeenModal, SlackPerson } from '../../support/slack-person.ts';

const rollcall = withRollcall();
const PATIENCE = { timeout: 30_000, interval: 25 };

/** Held operations by the part of the address before the @. */
async function holdsIn(...states: HoldState[]) {
  const { ports, connection } = rollcall();
  const holds = await ports.holds.list((await connection()).id, states);
  return new Map(holds.map((hold) => [hold.operation.email.split('@')[0] ?? '', hold]));
}

async function holdIds(...locals: string[]): Promise<string[]> {
  const holds = await holdsIn('open');
  return locals.map((local) => holds.get(local)?.id ?? `nothing is held of ${local}`);
}

/** Opens Approvals and narrows it to single accounts. */
async function openAccounts(person: SlackPerson): Promise<SeenModal> {
  await person.closeAll();
  await person.command('approvals');
  await person.waitForModal('approval');
  await person.click('scope', 'approval-scope', 'accounts');
  return person.waitForModal('approval', ({ text }) => text.includes('Which accounts'));
}

async function decide(person: SlackPerson, ids: readonly string[]): Promise<SeenModal> {
  await person.submit({ accounts: { value: [...ids] } });
  return vi.waitFor(() => {
    const modal = person.modal();
    if (modal?.callbackId === 'notice' || modal?.callbackId === 'approval-difference') return modal;
    throw new Error(`still ${modal?.callbackId}`);
  }, PATIENCE);
}

const untilInactive = (local: string) =>
  vi.waitFor(() => expect(rollcall().user(local).deleted).toBe(true), PATIENCE);

/** Writes to one account over SCIM. */
const writesTo = (local: string) =>
  rollcall()
    .slack.world.traffic.entries({ path: `/Users/${rollcall().user(local).id}` })
    .filter(({ method }) => method === 'PATCH');

const receiptsAbout = async (local: string) => {
  const { ports, connection, user } = rollcall();
  const query = { email: user(local).email, from: null, to: null, limit: 50 };
  return ports.receipts.list((await connection()).id, query);
};

describe('what is held', () => {
  it('is told to each approver in one message', async () => {
    for (const local of ['olga.brandt', 'ada.park', 'ben.sato']) {
      const person = rollcall().as(local);
      await person.waitForMessage(({ text }) => text.includes('25 changes wait for your decision'));
    }
    const member = rollcall().as('dev.malhotra');
    expect(member.messages().some(({ text }) => text.includes('wait for your decision'))).toBe(false);
  });

  it('is not shown to somebody without a role', async () => {
    const member = rollcall().as('dev.malhotra');
    await member.command('approvals');
    await member.waitForMessage(({ text, ephemeral }) => ephemeral && text.includes('🙅'));
    expect(member.modal()).toBeNull();
  });

  it('opens from the message about it, by cause', async () => {
    const ada = rollcall().as('ada.park');
    const message = await ada.waitForMessage(({ text }) => text.includes('wait for your decision'));
    await ada.clickMessage(message, 'open-approval.suspended');
    const modal = await ada.waitForModal('approval');
    expect(modal.text).toContain('Suspended in the directory');
    expect(modal.text).not.toContain('Slack was assigned');
  });
});

describe('approving', () => {
  it('[A1] shows what has moved since, and does nothing with it', async () => {
    const ada = rollcall().as('ada.park');
    const ids = await holdIds('gerald.finch');
    await openAccounts(ada);
    const { id } = rollcall().user('gerald.finch');
    actByHand(rollcall().slack.world, { action: 'change_role', user: id, role: 'admin' });
    const answer = await decide(ada, ids);
    expect(answer.callbackId).toBe('approval-difference');
    expect(answer.text).toContain('Gerald Finch');
    expect((await holdsIn('open')).has('gerald.finch')).toBe(true);
    expect(writesTo('gerald.finch')).toEqual([]);
    actByHand(rollcall().slack.world, { action: 'change_role', user: id, role: 'member' });
  });

  it('[A2] leaves accounts whose Slack role is above the caller’s', async () => {
    const ada = rollcall().as('ada.park');
    const ids = await holdIds('viktor.hall');
    await openAccounts(ada);
    const answer = await decide(ada, ids);
    expect(answer.text).toContain('Their Slack role is above yours.');
    expect((await holdsIn('open')).has('viktor.hall')).toBe(true);
  });

  it('[A1] lets only one of two approvers at once decide', async () => {
    const [ada, ben] = [rollcall().as('ada.park'), rollcall().as('ben.sato')];
    const ids = await holdIds('petra.simic');
    await openAccounts(ada);
    await openAccounts(ben);
    const answers = await Promise.all([decide(ada, ids), decide(ben, ids)]);
    const said = answers.map(({ text }) => text);
    expect(said.filter((text) => text.includes('1 change is approved'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('This was decided already'))).toHaveLength(1);
    await untilInactive('petra.simic');
    expect(writesTo('petra.simic')).toHaveLength(1);
  });

  it('does what a double click asks for once', async () => {
    const ada = rollcall().as('ada.park');
    const ids = await holdIds('derek.stone');
    await openAccounts(ada);
    const values = { accounts: { value: ids } };
    await Promise.all([ada.submit(values), ada.submit(values)]);
    const modal = await ada.waitForModal('notice');
    expect(modal.text).toContain('1 change is approved');
    await untilInactive('derek.stone');
    expect(writesTo('derek.stone')).toHaveLength(1);
    const events = (await receiptsAbout('derek.stone')).map(({ event }) => event);
    expect(events.filter((event) => event === 'approved')).toHaveLength(1);
  });

  it('[A4] approves a part by cause, runs it, and tells who decided what', async () => {
    const ada = rollcall().as('ada.park');
    await ada.closeAll();
    await ada.command('approvals');
    await ada.waitForModal('approval');
    await ada.click('scope', 'approval-scope', 'causes');
    await ada.waitForModal('approval', ({ text }) => text.includes('Which causes'));
    const answer = await ada.submit({ causes: { value: ['assigned'] } });
    expect(answer).toMatchObject({ notice: null, faults: [] });
    const modal = await ada.waitForModal('notice');
    expect(modal.text).toContain('16 changes are approved');
    await ada.waitForMessage(({ text }) => text.includes('16 done') && text.includes('Run finished'));
    expect(rollcall().user('sven.aas').invited).toBe(true);
    expect(rollcall().user('paolo.ricci').deleted).toBe(false);
    const olga = rollcall().as('olga.brandt');
    await olga.waitForMessage(({ text }) => text.includes('Ada Park approved 16'));
    const about = olga.messages().filter(({ text }) => text.includes('your decision'));
    expect(about).toHaveLength(1);
  });

  it('[A3] asks for the number of people who lose Slack, and two approvers for their yes', async () => {
    const { ports, connection } = rollcall();
    const { id } = await connection();
    const policy = await ports.connections.readPolicy(id);
    await ports.connections.savePolicy(id, { ...policy, fourEyesFrom: 1 });
    const [ada, ben] = [rollcall().as('ada.park'), rollcall().as('ben.sato')];
    const ids = await holdIds('hyejin.jung', 'lucia.vidal');
    await openAccounts(ada);
    const values = (typed: string) => ({ accounts: { value: ids }, 'typed-number': { value: typed } });
    const answer = await ada.submit(values('3'));
    expect(answer.faults).toEqual([]);
    expect(ada.modal()?.errors).toEqual({
      'typed-number':
        'The number that you typed is not the number of people who lose Slack. Type 2 if that is what you want.',
    });
    await ada.submit(values('2'));
    expect((await ada.waitForModal('notice')).text).toContain('A second approver has to agree');
    expect(writesTo('hyejin.jung')).toEqual([]);
    await ben.waitForMessage(({ text }) => text.includes('second approver'));
    expect((await openAccounts(ben)).text).toContain('Ada Park has agreed');
    await ben.submit(values('2'));
    expect((await ben.waitForModal('notice')).text).toContain('2 changes are approved');
    await untilInactive('hyejin.jung');
    await ports.connections.savePolicy(id, policy);
  });
});

describe('rejecting', () => {
  it('[A6] keeps the account while its evidence stays the same, so that nobody is asked again', async () => {
    const ben = rollcall().as('ben.sato');
    const ids = await holdIds('monika.krol');
    await openAccounts(ben);
    await ben.click('decision', 'approval-decision', 'reject');
    await ben.waitForModal('approval', ({ submit }) => submit === 'Reject');
    await ben.submit({ accounts: { value: ids }, comment: { value: 'On parental leave' } });
    expect((await ben.waitForModal('notice')).text).toContain('1 change is rejected');
    await rollcall().reconcile();
    expect((await holdsIn('open', 'expired')).has('monika.krol')).toBe(false);
    expect(rollcall().user('monika.krol').deleted).toBe(false);
    const rejected = (await receiptsAbout('monika.krol')).find(({ event }) => event === 'rejected');
    expect(rejected).toMatchObject({
      actor: { kind: 'slack', userId: ben.userId },
      facts: { lasts: 'evidence', reason: 'On parental leave' },
    });
  });

  it('[A6] asks until which day, and takes no day that is over', async () => {
    const ben = rollcall().as('ben.sato');
    const ids = await holdIds('gerald.finch');
    await openAccounts(ben);
    await ben.click('decision', 'approval-decision', 'reject');
    await ben.waitForModal('approval', ({ submit }) => submit === 'Reject');
    await ben.click('lasts', 'approval-lasts', 'until');
    await ben.waitForModal('approval', ({ text }) => text.includes('Until which day'));
    await ben.submit({ accounts: { value: ids }, until: { value: '2020-01-01' } });
    expect(ben.modal()?.errors).toEqual({ until: 'That day is over. Choose today or a later day.' });
    await ben.submit({ accounts: { value: ids }, until: { value: '2090-01-01' } });
    expect((await ben.waitForModal('notice')).text).toContain('1 change is rejected');
  });
});

describe('a click that comes too late', () => {
  it('[A2] decides nothing once the role is gone', async () => {
    const clara = rollcall().as('clara.jung');
    const { world } = rollcall().slack;
    await clara.command('approvals');
    await clara.waitForModal('approval');
    actByHand(world, { action: 'change_role', user: clara.userId, role: 'member' });
    await clara.submit();
    expect((await clara.waitForModal('notice')).text).toContain('Your role in Rollcall does not allow this.');
    expect((await holdsIn('open')).has('viktor.hall')).toBe(true);
    actByHand(world, { action: 'change_role', user: clara.userId, role: 'admin' });
  });

  it('is answered with the way to the switch while provisioning is off', async () => {
    const { ports, connection } = rollcall();
    const olga = rollcall().as('olga.brandt');
    await olga.command('approvals');
    await olga.waitForModal('approval');
    await ports.connections.setProvisioning((await connection()).id, false, 'Olga', new Date());
    await olga.submit();
    expect((await olga.waitForModal('notice')).text).toMatch(/provisioning/iu);
    expect((await holdsIn('open')).has('viktor.hall')).toBe(true);
    await ports.connections.setProvisioning((await connection()).id, true, 'Olga', new Date());
  });
});
