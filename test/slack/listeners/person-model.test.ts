import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../src/domain/assignment.ts';
import { toPersonModel } from '../../../src/slack/listeners/support/to-person-model.ts';
import { showPerson } from '../../../src/use-cases/show-person.ts';
import { type Organization, openOrganization, person } from '../../support/in-memory/organization.ts';

async function assign({ ports, id }: Organization, app: string, subject: Subject) {
  const found = await ports.assignments.findApp(id, app, true);
  const rest = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;
  await ports.assignments.add(id, { appId: found?.id ?? '', subject, ...rest }, 'Olive', ports.clock.now());
}

/** Ada, in the organisation or added by hand, in a workspace. */
async function openWorkspace(where: 'organization' | 'by hand') {
  const organization = await openOrganization();
  const { ports, id, clock } = { ...organization, clock: organization.ports.clock };
  if (where === 'organization') await organization.directory([person('ada')]);
  else await ports.directory.addByHand(id, person('ada'), clock.now());
  const personId = (await ports.directory.findPersonByEmail(id, 'ada@x.example'))?.person.id ?? '';
  const workspaceId = (await ports.workspaces.create(id, 'Project', clock.now()))?.id ?? '';
  await ports.workspaces.addMembers(id, workspaceId, [personId], 'Olive', clock.now());
  const profiles = async () => {
    const model = toPersonModel(await showPerson(ports, await organization.connection(), personId));
    const { organizationProfile, workspaceProfile, apps } = model;
    return { organization: organizationProfile !== null, workspace: workspaceProfile !== null, apps };
  };
  return { organization, subject: { kind: 'workspace', workspaceId } as const, profiles };
}

describe('the profiles of a person', () => {
  it('are both where they stand in both, once Slack is assigned to the workspace', async () => {
    const { organization, subject, profiles } = await openWorkspace('organization');
    expect(await profiles()).toMatchObject({ organization: true, workspace: false });
    await assign(organization, 'slack', subject);
    expect(await profiles()).toMatchObject({ organization: true, workspace: true });
  });

  it('are that of the workspace alone for somebody who was added by hand', async () => {
    const { organization, subject, profiles } = await openWorkspace('by hand');
    expect(await profiles()).toMatchObject({ organization: true, workspace: false });
    await assign(organization, 'slack', subject);
    expect(await profiles()).toMatchObject({ organization: false, workspace: true });
  });

  it('come with every app, what it is for, and what it is assigned to', async () => {
    const { organization, subject, profiles } = await openWorkspace('organization');
    await assign(organization, 'Figma', subject);
    expect((await profiles()).apps).toEqual([
      { name: 'Figma', kind: null, seat: 'member', subjectKind: 'workspace', subjectName: 'Project' },
    ]);
  });
});
