import { describe, expect, it, vi } from 'vitest';
import { withRollcall } from '../../support/running-rollcall.ts';

const rollcall = withRollcall();
const PATIENCE = { timeout: 30_000, interval: 25 };

async function standing() {
  const { ports, connection } = rollcall();
  const { id } = await connection();
  const app = await ports.assignments.findApp(id, 'slack', true);
  const all = await ports.assignments.list(id, app?.id ?? '');
  return all.filter(({ endedAt }) => endedAt === null);
}

/** What a menu offered: values by the text that is shown. */
function offered({ ack }: { readonly ack: { readonly body: unknown } | null }): Map<string, string> {
  const { options = [] } = (ack?.body ?? {}) as {
    options?: { text: { text: string }; value: string }[];
  };
  return new Map(options.map(({ text, value }) => [text.text, value]));
}

describe('assigning', () => {
  it('finds units, groups and people while somebody types', async () => {
    const ada = rollcall().as('ada.park');
    await ada.command('assign');
    await ada.waitForModal('assign');
    const units = offered(await ada.suggest('subject.unit', 'assign-subject', 'Data'));
    expect([...units.keys()]).toContain('/Engineering/Data');
    await ada.click('subject-kind', 'assign-kind', 'person');
    await ada.waitForModal('assign', ({ blocks }) => JSON.stringify(blocks).includes('subject.person'));
    const people = offered(await ada.suggest('subject.person', 'assign-subject', 'holm'));
    expect([...people.keys()]).toEqual(['Kirsten Holm']);
  });

  it('shows how many lose Slack before it is saved, and saves it once', async () => {
    const ada = rollcall().as('ada.park');
    await ada.closeAll();
    await ada.command('assign');
    await ada.waitForModal('assign');
    await ada.click('subject-kind', 'assign-kind', 'group');
    await ada.waitForModal('assign', ({ blocks }) => JSON.stringify(blocks).includes('subject.group'));
    const groups = offered(await ada.suggest('subject.group', 'assign-subject', 'book'));
    const bookClub = groups.get('book-club');
    await ada.click('subject.group', 'assign-subject', bookClub);
    await ada.waitForModal('assign', ({ text }) => text.includes('Nobody gets or loses Slack.'));
    await ada.click('exclude', 'assign-exclude', 'exclude');
    const modal = await ada.waitForModal('assign', ({ text }) => /\d+ people lose Slack/u.test(text));
    expect(modal.submit).toBe('Exclude');
    expect(modal.text).toContain('So many at once wait for a decision first.');
    const lose = /(\d+) people lose Slack/u.exec(modal.text)?.[1];
    await Promise.all([ada.submit(), ada.submit()]);
    const notice = await ada.waitForModal('notice');
    expect(notice.text).toContain(`${lose} people lose Slack.`);
    const exclusions = (await standing()).filter(({ exclude }) => exclude);
    expect(exclusions).toMatchObject([{ subject: { kind: 'group', groupId: bookClub } }]);
  });

  it('[G4] holds what follows, and asks the approvers', async () => {
    const { ports, connection } = rollcall();
    const { id } = await connection();
    await vi.waitFor(async () => {
      const held = await ports.holds.list(id, ['open']);
      expect(held.some(({ operation }) => operation.reasons[0]?.cause === 'excluded')).toBe(true);
    }, PATIENCE);
  });

  it('takes another app too, in which nothing is changed', async () => {
    const { ports, connection } = rollcall();
    const { id } = await connection();
    const figma = await ports.assignments.findApp(id, 'Figma', true);
    const ada = rollcall().as('ada.park');
    await ada.closeAll();
    await ada.command('assign');
    await ada.waitForModal('assign');
    await ada.click('app', 'assign-app', figma?.id);
    await ada.waitForModal('assign', ({ text }) => text.includes('Rollcall changes nothing in it'));
    await ada.click('subject-kind', 'assign-kind', 'organization');
    await ada.waitForModal('assign', ({ blocks }) => !JSON.stringify(blocks).includes('subject.unit'));
    await ada.submit();
    await ada.waitForModal('notice');
    const assigned = await ports.assignments.list(id, figma?.id ?? '');
    expect(assigned).toMatchObject([{ subject: { kind: 'organization' }, exclude: false }]);
  });

  it('asks whom it is for', async () => {
    const ada = rollcall().as('ada.park');
    await ada.closeAll();
    await ada.command('assign');
    await ada.waitForModal('assign');
    await expect(ada.submit()).rejects.toThrow('fields are missing');
  });
});

describe('withdrawing', () => {
  it('shows what it does before it is saved, and ends just that', async () => {
    const ada = rollcall().as('ada.park');
    await ada.closeAll();
    await ada.command('unassign');
    await ada.waitForModal('unassign');
    const exclusion = (await standing()).find(({ exclude }) => exclude);
    await ada.click('assignment', 'unassign-chosen', exclusion?.id);
    await ada.waitForModal('unassign', ({ text }) => /\d+ people get Slack/u.test(text));
    await ada.submit();
    expect((await ada.waitForModal('notice')).text).toContain('people get Slack');
    expect((await standing()).map(({ exclude }) => exclude)).toEqual([false]);
  });

  it('says so when somebody else has withdrawn it meanwhile', async () => {
    const [ada, ben] = [rollcall().as('ada.park'), rollcall().as('ben.sato')];
    const [organization] = await standing();
    for (const person of [ada, ben]) {
      await person.closeAll();
      await person.command('unassign');
      await person.waitForModal('unassign');
      await person.click('assignment', 'unassign-chosen', organization?.id);
      await person.waitForModal('unassign', ({ text }) => /\d+ people lose Slack/u.test(text));
    }
    await ada.submit();
    expect((await ada.waitForModal('notice')).text).toContain('people lose Slack');
    await ben.submit();
    expect((await ben.waitForModal('notice')).text).toContain('There is no such assignment to remove.');
  });
});

describe('who may not assign', () => {
  it('somebody without a role gets a friendly no, and no menu either', async () => {
    const member = rollcall().as('dev.malhotra');
    await member.command('assign');
    await member.waitForMessage(({ text, ephemeral }) => ephemeral && text.includes('🙅'));
    expect(member.modal()).toBeNull();
  });
});
