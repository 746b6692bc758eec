import { describe, expect, it } from 'vitest';
import { changeWorkspaceMembers } from '../../src/use-cases/change-workspace-members.ts';
import { createWorkspace } from '../../src/use-cases/create-workspace.ts';
import { deleteWorkspace } from '../../src/use-cases/delete-workspace.ts';
import { findMembers } from '../../src/use-cases/find-members.ts';
import { planTouched } from '../../src/use-cases/plan-touched.ts';
import { previewWorkspace } from '../../src/use-cases/preview-workspace.ts';
import { renameWorkspace } from '../../src/use-cases/rename-workspace.ts';
import { ADMIN, member, openOrganization, person } from '../support/in-memory/organization.ts';

/** Ada and Ben are in the workspace that gives Slack; Cid is not. */
async function openProject() {
  const organization = await openOrganization([member('ada'), member('ben'), member('cid')]);
  const { ports, id } = organization;
  await organization.directory(['ada', 'ben', 'cid'].map((name) => person(name)));
  const project = await createWorkspace(ports, id, ' Project  X ', ADMIN);
  const { people } = await findMembers(ports, id, 'ada@x.example, ben@x.example');
  const app = await ports.assignments.findApp(id, 'slack', true);
  const rest = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;
  const subject = { kind: 'workspace', workspaceId: project.id } as const;
  await ports.assignments.add(id, { appId: app?.id ?? '', subject, ...rest }, 'Olive', ports.clock.now());
  const change = await changeWorkspaceMembers(ports, id, project.id, { add: people, remove: [] }, ADMIN);
  await organization.settle();
  return { ...organization, project, people, change };
}

async function planned({ ports, id }: Awaited<ReturnType<typeof openProject>>) {
  await ports.clock.until(planTouched(ports, id));
  const runs = await ports.runs.latest(id, 10);
  const held = await ports.holds.list(id, ['open']);
  const [run] = runs;
  const operations = run === undefined ? [] : await ports.runs.operations(id, run.id);
  return [...operations.map(({ operation }) => operation), ...held.map(({ operation }) => operation)].map(
    ({ kind, email, reasons }) => [kind, email, reasons[0]?.cause],
  );
}

describe('a workspace', () => {
  it('gives Slack to those who come into it, and plans for them at once', async () => {
    const { change, ports, id } = await openProject();
    expect(change).toEqual({ added: 2, removed: 0, gains: 2, loses: 0 });
    const receipts = await ports.receipts.list(id, { email: null, from: null, to: null, limit: 100 });
    const events = receipts.map(({ event, subject }) => [event, subject.email]);
    expect(events).toContainEqual(['workspace_created', null]);
    expect(events).toContainEqual(['workspace_joined', 'ada@x.example']);
  });

  it('[E3] says who loses Slack when somebody leaves it, and they do, with that cause', async () => {
    const organization = await openProject();
    const { ports, id, project, people } = organization;
    const [ada] = people.filter(({ email }) => email.startsWith('ada'));
    const leaving = { add: [], remove: [ada?.personId ?? ''] };
    const { loses, gains } = await previewWorkspace(ports, id, project.id, leaving);
    expect([loses.map(({ email }) => email), gains]).toEqual([['ada@x.example'], []]);
    const remove = ada === undefined ? [] : [ada];
    const change = await changeWorkspaceMembers(ports, id, project.id, { add: [], remove }, ADMIN);
    expect(change).toEqual({ added: 0, removed: 1, gains: 0, loses: 1 });
    expect(await planned(organization)).toContainEqual(['deactivate', 'ada@x.example', 'left_workspace']);
  });

  it('[E3] that is deleted takes with it what only it gave, with the cause “workspace deleted”', async () => {
    const organization = await openProject();
    const { ports, id, project } = organization;
    expect(await deleteWorkspace(ports, id, project.id, ADMIN)).toEqual({ gains: 0, loses: 2 });
    const operations = await planned(organization);
    expect(operations).toContainEqual(['deactivate', 'ada@x.example', 'workspace_deleted']);
    expect(operations).toContainEqual(['deactivate', 'ben@x.example', 'workspace_deleted']);
    await expect(deleteWorkspace(ports, id, project.id, ADMIN)).rejects.toMatchObject({
      code: 'workspace_unknown',
    });
  });

  it('has one name among those that stand, and can be renamed without touching anybody', async () => {
    const { ports, id, project } = await openProject();
    expect(project.name).toBe('Project X');
    await expect(createWorkspace(ports, id, 'PROJECT X', ADMIN)).rejects.toMatchObject({
      code: 'workspace_name_taken',
    });
    await expect(createWorkspace(ports, id, '  ', ADMIN)).rejects.toMatchObject({
      code: 'workspace_nameless',
    });
    const before = ports.told.comparisons.length;
    expect(await renameWorkspace(ports, id, project.id, 'Other', ADMIN)).toMatchObject({ name: 'Other' });
    expect(ports.told.comparisons).toHaveLength(before);
  });

  it('names what is no address, and addresses of nobody', async () => {
    const { ports, id } = await openProject();
    const found = await findMembers(ports, id, 'Ada <ADA@x.example>, cid@x.example\nnobody@x.example; what');
    expect(found.people.map(({ email }) => email)).toEqual(['ada@x.example', 'cid@x.example']);
    expect(found).toMatchObject({ malformed: ['what'], unknown: ['nobody@x.example'] });
  });
});
