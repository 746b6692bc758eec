import { describe, expect, it } from 'vitest';
import { homeTabOf } from '../../support/home-tab.ts';
import { withRollcall } from '../../support/running-rollcall.ts';

const rollcall = withRollcall();
const ada = () => {
  const person = rollcall().as('ada.park');
  return { person, home: homeTabOf(rollcall(), person) };
};

describe('the directory in the Home tab', () => {
  it('has everybody, a page at a time, with search and filter', async () => {
    const { person, home } = ada();
    await person.home();
    await home.click('tabs', 'home-tab.people');
    const first = await home.says('1–15 of 1');
    await home.click('pager', 'home-page.next');
    expect(await home.says('16–30 of 1')).not.toBe(first);
    await home.filter('suspended');
    await home.says('Suspended in the directory');
    await home.filter('all');
    await home.says('1–15 of 1');
    await home.click('search.people', 'home-search', 'kirsten holm');
    await home.says('*Kirsten Holm*');
  });

  it('opens somebody without an account, with what is assigned and why, and invites them', async () => {
    const { person, home } = ada();
    await home.click('search.people', 'home-search', '');
    await home.says('1–15 of 1');
    await home.filter('without_account');
    const said = await home.says('Active in the directory · Should have Slack · No account');
    const name =
      /\*([^*]+)\*\\n[^*]*Active in the directory · Should have Slack · No account/u.exec(said)?.[1] ?? '';
    await home.choose(name, 'person-menu', 'show');
    const modal = await person.waitForModal('person');
    expect(modal.text).toContain('This person has no Slack account.');
    expect(modal.text).toContain('Organization profile');
    expect(modal.text).toContain('So they should have Slack');
    await person.closeAll();
    await home.choose(name, 'person-menu', 'invite');
    expect(JSON.stringify((await person.waitForModal('invite')).blocks)).toContain('@acme.example');
    await person.closeAll();
  });

  it('opens the account of somebody who has one', async () => {
    const { person, home } = ada();
    await home.filter('all');
    await home.click('search.people', 'home-search', 'dev.malhotra');
    await home.says('*Dev Malhotra*');
    await home.choose('Dev Malhotra', 'person-menu', 'show');
    expect((await person.waitForModal('account')).text).toContain('dev.malhotra@acme.example');
    await person.closeAll();
  });
});

describe('assignments in the Home tab', () => {
  it('says what gives Slack to whom and how many that is, and ends it after a look', async () => {
    const { person, home } = ada();
    await home.click('tabs', 'home-tab.assignments');
    await home.says('people now');
    await home.choose('The whole organization', 'assignment-menu', 'end');
    const modal = await person.waitForModal('unassign', ({ text }) => /\d+ people lose Slack/u.test(text));
    await person.submit();
    expect((await person.waitForModal('notice')).text).toContain(
      /(\d+ people lose Slack)/u.exec(modal.text)?.[1] ?? '?',
    );
    await person.closeAll();
    await home.click('filter.assignments', 'refresh');
    await home.says('Slack is not assigned to anybody');
  });
});
