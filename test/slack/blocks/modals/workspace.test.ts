import { describe, expect, it } from 'vitest';
import { changeAssignmentView } from '../../../../src/slack/blocks/modals/change-assignment-view.ts';
import { workspaceDeleteView } from '../../../../src/slack/blocks/modals/workspace-delete-view.ts';
import { workspaceView } from '../../../../src/slack/blocks/modals/workspace-view.ts';
import { workspacesView } from '../../../../src/slack/blocks/modals/workspaces-view.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';
import { NOW } from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
const ID = '0195f0c8-7e4a-7c3e-9d3f-0123456789ab';

const membersNamed = (name: string, count: number) =>
  Array.from({ length: count }, () => ({ personId: ID, email: name, name }));

function editorNamed(name: string, many: number) {
  const words = Array.from({ length: many }, () => name);
  const moved = { gains: membersNamed(name, many), loses: membersNamed(name, many) };
  return workspaceView(texts, {
    id: ID,
    name,
    add: name,
    remove: name,
    members: membersNamed(name, Math.min(many, 30)),
    total: many,
    checked: { ...moved, malformed: words, unknown: words, digest: 'f'.repeat(64) },
  });
}

function changeNamed(name: string, guestSeats: boolean) {
  const terms = { seat: 'guest', from: '2026-12-01', until: null } as const;
  const subject = { kind: 'group', groupId: ID } as const;
  const rest = { exclude: false, reason: name, createdAt: NOW, endedAt: null };
  return changeAssignmentView(texts, {
    listed: {
      assignment: { id: ID, appId: ID, subject, ...terms, ...rest },
      subjectName: name,
      subjectDeleted: false,
      state: 'standing',
      people: 3,
    },
    terms,
    guestSeats,
    effect: { kind: 'counted', gains: 1, loses: 2, held: true },
  });
}

function expectFits(name: string) {
  for (const many of [0, 1, 300]) expectValidView(editorNamed(name, many));
  const standing = Array.from({ length: 60 }, () => ({ id: ID, name, deleted: false }));
  expectValidView(workspacesView(texts, { workspaces: standing }));
  const moved = { gains: membersNamed(name, 300), loses: membersNamed(name, 300) };
  expectValidView(workspaceDeleteView(texts, { id: ID, name, ...moved }));
  for (const guestSeats of [true, false]) expectValidView(changeNamed(name, guestSeats));
}

describe('every view of workspaces', () => {
  it.each(HOSTILE_NAME_LIST)('is one that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('is one that Slack takes, with any name', () => withAnyName(expectFits));

  it('says how many more there are than it names', () => {
    expect(wording(editorNamed('Ada', 300))).toContain('and 280 more');
    expect(wording(editorNamed('Ada', 300))).toContain('and 270 more');
  });

  it('says that nobody loses Slack where nobody does', () => {
    const view = workspaceDeleteView(texts, { id: ID, name: 'Project', gains: [], loses: [] });
    expect(wording(view)).toContain('Nobody loses Slack by this.');
  });

  it('shows what a change moves before it is saved', () => {
    expect(wording(changeNamed('Ops', true))).toContain('2 people lose Slack');
  });
});
