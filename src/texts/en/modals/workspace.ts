import type { Format } from '../../format.ts';

/** Named sets of people that admins keep in Rollcall: the list, the editor, and deleting one. */
export const workspaces = (f: Format) => ({
  listTitle: 'Workspaces',
  listText:
    'Named sets of people that you keep here, across or outside the org units. Slack can be assigned to one.',
  none: 'There is no workspace yet.',
  more: (count: number) => `and ${f.number(count)} more. Open one with /provision workspace and its name.`,
  create: 'New workspace',
  edit: 'Edit',
  delete: 'Delete workspace',
  title: 'Workspace',
  newTitle: 'New workspace',
  submit: 'Save',
  nameLabel: 'Name',
  addLabel: 'Add people',
  addHint: 'Email addresses, as many as you like, pasted in any form.',
  removeLabel: 'Remove people',
  members: (count: number) => `${f.count(count, { one: 'person', other: 'people' })} in it`,
  findingsTitle: 'Look at this first, then save again',
  malformed: (names: string) => `No email address: ${names}`,
  unknown: (names: string) => `Nobody in the directory has: ${names}. They are left out.`,
  gains: (names: string) => `These get Slack: ${names}`,
  loses: (names: string) => `These lose Slack: ${names}`,
  saved: (added: number, removed: number) =>
    `${f.count(added, { one: 'person', other: 'people' })} added, ${f.number(removed)} removed.`,
  leftOut: (names: string) => `Left out: ${names}.`,
  deleteTitle: 'Delete workspace',
  deleteSubmit: 'Delete',
  deleteText: (name: string) =>
    `“${name}” goes, and what is assigned to it reaches nobody any more. The people stay in the directory.`,
  deleteUndo: 'To take it back, make a workspace with the same people and assign Slack to it.',
  deleteNobody: 'Nobody loses Slack by this.',
  deleted: 'The workspace is deleted.',
});
