import { describe, expect, it, vi } from 'vitest';
import { homeTabOf } from '../../support/home-tab.ts';
import { withRollcall } from '../../support/running-rollcall.ts';

const rollcall = withRollcall();

async function project() {
  const { ports, connection } = rollcall();
  return ports.directory.findWorkspace((await connection()).id, 'Project X');
}

/** What a menu offered: values by the text that is shown. */
async function offered(query: string) {
  const { ack } = await rollcall().as('ada.park').suggest('subject.workspace', 'assign-subject', query);
  const { options = [] } = (ack?.body ?? {}) as { options?: { text: { text: string }; value: string }[] };
  return options.map(({ text, value }) => [text.text, value]);
}

describe('a workspace', () => {
  it('is made from pasted addresses, after those that are nobody’s were named', async () => {
    const ada = rollcall().as('ada.park');
    await ada.command('workspace');
    expect((await ada.waitForModal('workspaces')).text).toContain('There is no workspace yet.');
    await ada.click('new', 'new-workspace');
    await ada.waitForModal('workspace');
    const emails = 'dev.malhotra@acme.example, Kirsten <kirsten.holm@acme.example>; nobody@acme.example what';
    const values = { name: { value: 'Project X' }, emails: { value: emails } };
    await ada.submit(values);
    const looked = await ada.waitForModal('workspace', ({ text }) => text.includes('Look at this first'));
    expect(looked.text).toContain('Nobody in the directory has: nobody@acme.example.');
    expect(looked.text).toContain('No email address: what');
    await ada.submit();
    const notice = await ada.waitForModal('notice');
    expect(notice.text).toContain('2 people added, 0 removed.');
    expect(notice.text).toContain('Left out: what and nobody@acme.example.');
    const { ports, connection } = rollcall();
    const members = await ports.workspaces.memberIds((await connection()).id, (await project())?.id ?? '');
    expect(members).toHaveLength(2);
    await ada.closeAll();
  });

  it('can be assigned Slack, and is then what the account modal shows beside the organization', async () => {
    const ada = rollcall().as('ada.park');
    await ada.command('assign');
    await ada.waitForModal('assign');
    await ada.click('subject-kind', 'assign-kind', 'workspace');
    await ada.waitForModal('assign', ({ blocks }) => JSON.stringify(blocks).includes('subject.workspace'));
    const [[name, value] = []] = await offered('proj');
    expect(name).toBe('Project X');
    await ada.click('subject.workspace', 'assign-subject', value);
    await ada.waitForModal('assign', ({ text }) => text.includes('Nobody gets or loses Slack.'));
    await ada.submit();
    await ada.waitForModal('notice');
    await ada.closeAll();
    await ada.command('show dev.malhotra@acme.example');
    const account = await ada.waitForModal('account');
    expect(account.text).toContain('Organization profile');
    expect(account.text).toContain('Workspace profile');
    expect(account.text).toContain('through the workspace Project X');
    await ada.closeAll();
  });

  it('stands in the assignments tab, where its days can be changed after a look', async () => {
    const ada = rollcall().as('ada.park');
    const home = homeTabOf(rollcall(), ada);
    await ada.home();
    await home.click('tabs', 'home-tab.assignments');
    await home.says('2 people now');
    await home.choose('Project X', 'assignment-menu', 'change');
    await ada.waitForModal('change-assignment');
    await ada.click('until', 'change-until', '2099-12-31');
    await ada.waitForModal('change-assignment', ({ text }) => text.includes('Nobody gets or loses Slack.'));
    await ada.submit();
    await ada.waitForModal('notice');
    await ada.closeAll();
    await home.click('filter.assignments', 'refresh');
    await home.says('until Dec 31, 2099');
  });

  it('[E3] says who loses Slack before somebody leaves it or it is deleted, and then they do', async () => {
    const ada = rollcall().as('ada.park');
    const home = homeTabOf(rollcall(), ada);
    await home.choose('The whole organization', 'assignment-menu', 'end');
    await ada.waitForModal('unassign', ({ text }) => /\d+ people lose Slack/u.test(text));
    await ada.submit();
    await ada.waitForModal('notice');
    await ada.closeAll();
    await ada.command('workspace project x');
    const editor = await ada.waitForModal('workspace');
    expect(editor.text).toContain('2 people in it');
    const remove = { remove: { value: 'kirsten.holm@acme.example' } };
    await ada.submit(remove);
    await ada.waitForModal('workspace', ({ text }) => text.includes('These lose Slack: Kirsten Holm'));
    await ada.submit();
    expect((await ada.waitForModal('notice')).text).toContain('1 person loses Slack.');
    await ada.closeAll();
    await ada.command('workspace Project X');
    await ada.waitForModal('workspace');
    await ada.click('delete', 'delete-workspace');
    const asked = await ada.waitForModal('workspace-delete');
    expect(asked.text).toContain('1 person loses Slack');
    expect(asked.text).toContain('Dev Malhotra');
    await ada.submit();
    expect((await ada.waitForModal('notice')).text).toContain('The workspace is deleted.');
    expect(await project()).toBeNull();
    const { ports, connection } = rollcall();
    const { id } = await connection();
    await vi.waitFor(
      async () => {
        const held = await ports.holds.list(id, ['open']);
        const of = held.find(({ operation }) => operation.email === 'dev.malhotra@acme.example');
        expect(of?.operation.reasons[0]?.cause).toBe('workspace_deleted');
      },
      { timeout: 30_000, interval: 50 },
    );
  });

  it('is nobody’s business without a role', async () => {
    const member = rollcall().as('minjun.kim');
    await member.command('workspace');
    await member.waitForMessage(({ text, ephemeral }) => ephemeral && text.includes('🙅'));
    expect(member.modal()).toBeNull();
  });
});
