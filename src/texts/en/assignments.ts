import type { AssignmentFilter } from '../../ports/assignments.ts';
import type { Format } from '../format.ts';

const filters: Record<AssignmentFilter, string> = {
  all: 'Everything',
  organization: 'The whole organization',
  unit: 'Org units',
  group: 'Groups',
  workspace: 'Workspaces',
  person: 'Single people',
  exclusions: 'Exclusions',
};

/** What gives Slack to whom, as a list, and what changes or ends one of it. */
export const assignments = (f: Format) => ({
  filters,
  searchLabel: 'Search by a part of a unit, group, workspace or person',
  searchPlaceholder: 'sales',
  none: 'Slack is not assigned to anybody, so nobody should have it.',
  nothingFound: (search: string) => `No assignment matches “${search}”.`,
  nothingHere: 'No assignment of this kind.',
  gone: 'deleted',
  seat: (seat: string) => `${seat} seat`,
  from: (day: string) => `from ${f.day(day)}`,
  until: (day: string) => `until ${f.day(day)}`,
  always: 'without end',
  notYet: 'not yet',
  over: 'over',
  reaches: (count: number) => `${f.count(count, { one: 'person', other: 'people' })} now`,
  change: 'Change',
  end: 'End',
  editWorkspace: 'Edit workspace',
  workspaces: 'Workspaces',
  changeTitle: 'Change assignment',
  changeSubmit: 'Save',
  endTitle: 'End assignment',
  endSubmit: 'End it',
  endText: 'It ends now. Who has Slack through something else keeps it.',
  endExclusionText: 'The exclusion ends now. Who is assigned Slack gets it back.',
  whom: 'Whom it is for',
});
