import type { Subject } from '../../domain/assignment.ts';
import type { Cause } from '../../domain/cause.ts';
import type { DriftWhy } from '../../domain/plan.ts';
import type { Format } from '../format.ts';

/** A cause in a few words: the heading of a group and the end of a line. */
export const causes: Record<Cause, string> = {
  assigned: 'Slack was assigned',
  requested: 'An admin asked for it',
  suspended: 'Suspended in the directory',
  deleted: 'No longer in the directory',
  unassigned: 'The assignment of Slack was removed',
  excluded: 'Excluded from Slack',
  ended: 'The assignment of Slack ended',
  moved: 'Moved to another org unit',
  left_group: 'Left a group',
  left_workspace: 'Left a workspace',
  group_deleted: 'The group was deleted',
  unit_deleted: 'The org unit was deleted',
  workspace_deleted: 'The workspace was deleted',
  seat_changed: 'The seat changed',
  email_changed: 'The email address changed',
  switched_on: 'Switched on in Slack, although the directory says no',
  drift_decision: 'An admin decided on this account',
  undo: 'A run is being undone',
};

export const drift: Record<DriftWhy, string> = {
  unexplained: 'Nobody in the directory has this account. Link it to a person, keep it, or deactivate it.',
  never_assigned:
    'This person is active, but Slack was never assigned to them. Assign it, or deactivate the account.',
  switched_off:
    'Somebody deactivated this account in Slack, although the person should have it. Check why first.',
  unmanaged_guest: 'A guest whom no guest seat has reached. Rollcall leaves guests alone until one does.',
  seat_not_changeable:
    'The seat should change, but this Slack plan does not allow it. Change it in Slack’s own admin pages.',
};

interface NamedSubject {
  readonly kind: Subject['kind'];
  readonly name: string;
}

/** `the group Sales`, `the whole organization`: a subject inside a sentence. */
function subjectPhrase({ kind, name }: NamedSubject): string {
  switch (kind) {
    case 'organization':
      return 'the whole organization';
    case 'unit':
      return `the org unit ${name}`;
    case 'group':
      return `the group ${name}`;
    case 'workspace':
      return `the workspace ${name}`;
    case 'person':
      return `${name} by name`;
  }
}

/** The chain directory record → unit/group/workspace → assignment → verdict, a sentence for each step (E2). */
export const reasons = (f: Format) => ({
  subject: subjectPhrase,
  noPerson: 'Nobody in the directory has this email address.',
  personActive: (source: string) => `The directory (${source}) has them as active.`,
  personSuspended: (source: string) => `The directory (${source}) has suspended them.`,
  personDeleted: (source: string) => `The directory (${source}) has deleted them.`,
  personAbsent: (source: string) =>
    `They are missing from the complete reading of the directory (${source}).`,
  unit: (path: string) => `They stand in the org unit ${path}.`,
  reached: (subject: NamedSubject, seat: string, until: string | null) =>
    `Slack is assigned to ${subjectPhrase(subject)} (${seat.toLowerCase()} seat${until === null ? '' : `, until ${f.day(until)}`}).`,
  notYet: (subject: NamedSubject, from: string) =>
    `Slack is assigned to ${subjectPhrase(subject)}, but only from ${f.day(from)}.`,
  over: (subject: NamedSubject, until: string) =>
    `Slack was assigned to ${subjectPhrase(subject)} until ${f.day(until)}.`,
  withdrawn: (subject: NamedSubject, at: Date) =>
    `Slack was taken from ${subjectPhrase(subject)} on ${f.time(at)}.`,
  subjectDeleted: (subject: NamedSubject) =>
    `Slack was assigned to ${subjectPhrase(subject)}, which was deleted.`,
  excluded: (subject: NamedSubject, until: string | null) =>
    `An exclusion keeps Slack from ${subjectPhrase(subject)}${until === null ? '' : ` until ${f.day(until)}`}.`,
  note: (note: string) => `Note: ${note}`,
  noAssignment: 'No assignment of Slack reaches them.',
  lost: (subject: NamedSubject, cause: string, at: Date) =>
    `They had Slack through ${subjectPhrase(subject)}. ${cause} on ${f.time(at)}.`,
  verdictYes: (seat: string) => `So they should have Slack, with a ${seat.toLowerCase()} seat.`,
  verdictNo: 'So they should not have Slack.',
});
