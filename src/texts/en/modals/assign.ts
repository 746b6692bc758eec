import type { Subject } from '../../../domain/assignment.ts';
import type { Format } from '../../format.ts';

const pickers: Record<Subject['kind'], string> = {
  organization: 'Everybody in the directory',
  unit: 'Which org unit (with everything below it)',
  group: 'Which group',
  workspace: 'Which workspace',
  person: 'Which person',
};

const placeholders: Record<Subject['kind'], string> = {
  organization: 'Everybody',
  unit: '/Sales',
  group: 'engineering',
  workspace: 'Project',
  person: 'ada@example.com',
};

export const assign = (f: Format) => ({
  title: 'Assign Slack',
  submit: 'Assign',
  excludeSubmit: 'Exclude',
  unassignTitle: 'Remove assignment',
  unassignSubmit: 'Remove',
  appLabel: 'App',
  kindLabel: 'To whom',
  pickers,
  placeholders,
  seatLabel: 'Seat',
  fromLabel: 'First day',
  untilLabel: 'Last day',
  dayHint: 'That whole day counts.',
  excludeLabel: 'How',
  include: 'They should have it',
  exclude: 'They should not have it (exclusion)',
  excludeHint: 'What is nearer to the person wins; at the same distance the exclusion does.',
  noteLabel: 'Note',
  noteHint: 'Shown wherever somebody asks why.',
  effectTitle: 'What this changes',
  counting: 'Choose to whom, and Rollcall counts who gains or loses Slack.',
  gains: (count: number) => `${f.count(count, { one: 'person gets', other: 'people get' })} Slack`,
  loses: (count: number) => `${f.count(count, { one: 'person loses', other: 'people lose' })} Slack`,
  noEffect: 'Nobody gets or loses Slack.',
  otherApp: 'This app is only shown at people’s accounts; Rollcall changes nothing in it.',
  held: 'So many at once wait for a decision first.',
  saved: 'Saved.',
  comparing: 'Rollcall compares now and carries it out.',
  chosen: 'What to remove',
  chosenHint: 'Only assignments that stand now are listed.',
  nothingToRemove: 'Slack is not assigned to anybody, so there is nothing to remove.',
});
