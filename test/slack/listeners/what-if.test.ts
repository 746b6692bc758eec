import { describe, expect, it } from 'vitest';
import { withRollcall } from '../../support/running-rollcall.ts';

const rollcall = withRollcall();

const answered = (local: string, said: string | RegExp) =>
  rollcall()
    .as(local)
    .waitForMessage(({ text }) => (typeof said === 'string' ? text.includes(said) : said.test(text)));

describe('what-if', () => {
  it('shows who would lose Slack and what would wait, to whoever asks only', async () => {
    const ada = rollcall().as('ada.park');
    await ada.command('what-if unassign everybody');
    const answer = await answered('ada.park', 'What if: unassign everybody');
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toMatch(/\d+ people lose Slack/u);
    expect(answer.text).toContain('This is the first comparison.');
    expect(answer.text).toContain('Nothing was changed');
  });

  it('is posted to the channel when asked for, once however often it is clicked', async () => {
    const ada = rollcall().as('ada.park');
    const answer = await answered('ada.park', 'What if: unassign everybody');
    await Promise.all([ada.clickMessage(answer, 'post-what-if'), ada.clickMessage(answer, 'post-what-if')]);
    await answered('ada.park', 'Ada Park asked what would be.');
    await answered('ada.park', 'It is in the channel.');
    const posted = ada.messages().filter(({ text }) => text.includes('Ada Park asked what would be.'));
    expect(posted.map(({ ephemeral }) => ephemeral)).toEqual([false]);
  });

  it('asks whom is meant where several people match, and goes on with the one that is chosen', async () => {
    const ada = rollcall().as('ada.park');
    await ada.command('what-if suspend park');
    const choice = await answered('ada.park', /people match/u);
    await ada.clickMessage(choice, 'choose.0');
    await answered('ada.park', /What if: suspend \S+@acme\.example/u);
  });

  it('shows the question as it was typed', async () => {
    const ada = rollcall().as('ada.park');
    await ada.command('what-if assign person ada.park@acme.example');
    await answered('ada.park', 'What if: assign person ada.park@acme.example');
    await ada.command('what-if delete group R&D');
    await answered('ada.park', 'There is no group called “R&amp;D”.');
  });

  it('of what is not there says so, and of nothing gives examples', async () => {
    const ada = rollcall().as('ada.park');
    await ada.command('what-if delete group no-such-group');
    await answered('ada.park', 'There is no group called “no-such-group”.');
    await ada.command('what-if');
    await answered('ada.park', 'Say what you are thinking about:');
  });
});
