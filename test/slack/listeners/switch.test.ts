import { describe, expect, it, vi } from 'vitest';
import { withRollcall } from '../../support/running-rollcall.ts';
import type { SlackPerson } from '../../support/slack-person.ts';

const rollcall = withRollcall();
const PATIENCE = { timeout: 30_000, interval: 25 };

const until = (local: string, deleted: boolean) =>
  vi.waitFor(() => expect(rollcall().user(local).deleted).toBe(deleted), PATIENCE);

async function ask(person: SlackPerson, verb: 'activate' | 'deactivate', local: string) {
  await person.closeAll();
  await person.command(`${verb} ${rollcall().user(local).email}`);
  return person.waitForModal(verb);
}

/** The sentence instead of a modal. */
async function refusal(person: SlackPerson, command: string): Promise<string> {
  await person.closeAll();
  await person.command(command);
  return (await person.waitForModal('notice')).text;
}

const reason = (text: string) => ({ reason: { value: text } });

describe('deactivating', () => {
  it.each([
    ['oneself', 'ada.park', 'You cannot do this to your own account.'],
    ['the primary owner', 'olga.brandt', 'This is the primary owner of the Slack workspace.'],
    ['an owner, for an admin', 'nikhil.rao', 'Their Slack role is above yours.'],
    ['somebody who is off already', 'walter.pike', 'This account is deactivated already.'],
  ])('is refused for %s, in a sentence', async (_who, local, sentence) => {
    const ada = rollcall().as('ada.park');
    expect(await refusal(ada, `deactivate ${rollcall().user(local).email}`)).toContain(sentence);
  });

  it('is refused for the primary owner, whoever asks', async () => {
    const nikhil = rollcall().as('nikhil.rao');
    const said = await refusal(nikhil, `deactivate ${rollcall().user('olga.brandt').email}`);
    expect(said).toContain('This is the primary owner of the Slack workspace.');
  });

  it.each([
    ['a bot', 'github', 'This is an app or bot, not a person.'],
    ['a stranger of another company', 'ines.maurer', 'belongs to another company'],
  ])('is refused for %s', async (_who, name, sentence) => {
    const ada = rollcall().as('ada.park');
    const target = [...rollcall().slack.world.users.all()].find((user) => user.name === name);
    await ada.closeAll();
    await ada.command(`deactivate <@${target?.id}>`);
    await vi.waitFor(() => {
      const said = [ada.modal()?.text ?? '', ...ada.messages().map(({ text }) => text)].join('\n');
      expect(said).toContain(sentence);
    }, PATIENCE);
    expect(target?.deleted).toBe(false);
  });

  it('[D2] somebody on record gets an exclusion with the reason, which the next comparison keeps', async () => {
    const ada = rollcall().as('ada.park');
    const modal = await ask(ada, 'deactivate', 'kirsten.holm');
    expect(modal.text).toContain('They would still get Slack by an assignment:');
    await ada.submit(reason('Long leave'));
    expect((await ada.waitForModal('notice')).text).toContain('Kirsten Holm is being deactivated.');
    await until('kirsten.holm', true);
    await ada.waitForMessage(({ text }) => text.includes('Run finished') && text.includes('1 done'));
    await rollcall().reconcile();
    expect(rollcall().user('kirsten.holm').deleted).toBe(true);
  });

  it('[D2] an account without a person gets a decision', async () => {
    const ada = rollcall().as('ada.park');
    const modal = await ask(ada, 'deactivate', 'wendy.lau');
    expect(modal.text).toContain('Nobody in the directory has this account.');
    await ada.submit(reason('Internship is over'));
    await ada.waitForModal('notice');
    await until('wendy.lau', true);
  });

  it('[A3] of an admin’s account waits for somebody else, and not for who asked', async () => {
    const ada = rollcall().as('ada.park');
    const modal = await ask(ada, 'deactivate', 'ben.sato');
    expect(modal.text).toContain('It will wait first.');
    await ada.submit(reason('Left the company'));
    expect((await ada.waitForModal('notice')).text).toContain('Your request is noted.');
    expect(rollcall().user('ben.sato').deleted).toBe(false);
    await ada.closeAll();
    for (const [person, sentence] of [
      ['ada.park', 'Who asked for a change may not approve it.'],
      ['nikhil.rao', '1 change is approved'],
    ] as const) {
      const approver = rollcall().as(person);
      await approver.command('approvals');
      await approver.waitForModal('approval');
      await approver.click('scope', 'approval-scope', 'causes');
      await approver.waitForModal('approval', ({ text }) => text.includes('Which causes'));
      await approver.submit({ causes: { value: ['excluded'] } });
      expect((await approver.waitForModal('notice')).text).toContain(sentence);
    }
    await until('ben.sato', true);
  });
});

describe('activating', () => {
  it('[D2] ends the exclusion, and gives back what an assignment reaches', async () => {
    const ada = rollcall().as('ada.park');
    const modal = await ask(ada, 'activate', 'kirsten.holm');
    expect(modal.text).toContain('The exclusion by name that keeps Slack from them ends.');
    expect(modal.text).not.toContain('It will wait first.');
    await ada.submit(reason('Back from leave'));
    await ada.waitForModal('notice');
    await until('kirsten.holm', false);
    await rollcall().reconcile();
    expect(rollcall().user('kirsten.holm').deleted).toBe(false);
  });

  it('[P4] settles that somebody switched the account off in Slack', async () => {
    const ada = rollcall().as('ada.park');
    await ask(ada, 'activate', 'paolo.ricci');
    await ada.submit(reason('It was a mistake'));
    await ada.waitForModal('notice');
    await until('paolo.ricci', false);
  });

  it('[D2] adds somebody whom no directory has, by hand', async () => {
    const ada = rollcall().as('ada.park');
    const modal = await ask(ada, 'activate', 'wendy.lau');
    expect(modal.text).toContain('Nobody in the directory has this email, so they are added by hand.');
    await ada.submit(reason('Comes back'));
    await ada.waitForModal('notice');
    await until('wendy.lau', false);
    await rollcall().reconcile();
    expect(rollcall().user('wendy.lau').deleted).toBe(false);
  });

  it('[D3] against the directory takes a day and a reason, and lasts as long', async () => {
    const ada = rollcall().as('ada.park');
    const modal = await ask(ada, 'activate', 'ole.berg');
    expect(modal.text).toContain('Suspended in the directory');
    await expect(ada.submit(reason('Law suit'))).rejects.toThrow('fields are missing');
    await ada.submit({ ...reason('Law suit'), until: { value: '2090-01-01' } });
    await ada.waitForModal('notice');
    await until('ole.berg', false);
    await rollcall().reconcile();
    expect(rollcall().user('ole.berg').deleted).toBe(false);
  });

  it('says so when the account is active already', async () => {
    const ada = rollcall().as('ada.park');
    const said = await refusal(ada, `activate ${rollcall().user('rob.tillman').email}`);
    expect(said).toContain('This account is active already.');
  });
});
