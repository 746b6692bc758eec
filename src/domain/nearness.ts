import type { Subject } from './assignment.ts';
import type { Placement, SubjectNames } from './directory.ts';

const PERSON = 0;
const SET = 1;
const OWN_UNIT = 2;

/**
 * How near an assignment's subject stands to a person, smaller is nearer; null: it does not reach them (E1).
 * Person before workspace and group (the same nearness) before org unit, nearest unit first, before the
 * organisation. A unit without its subtree reaches only who stands in that very unit.
 */
export function nearness(subject: Subject, personId: string, placement: Placement): number | null {
  switch (subject.kind) {
    case 'person':
      return subject.personId === personId ? PERSON : null;
    case 'workspace':
      return placement.workspaceIds.includes(subject.workspaceId) ? SET : null;
    case 'group':
      return placement.groupIds.includes(subject.groupId) ? SET : null;
    case 'unit': {
      const distance = placement.unitIds.indexOf(subject.unitId);
      if (distance < 0 || (distance > 0 && !subject.subtree)) return null;
      return OWN_UNIT + distance;
    }
    case 'organization':
      return Number.POSITIVE_INFINITY;
  }
}

/** A deleted unit, group or workspace reaches nobody, also where a membership of it is still on record (E3). */
export function isSubjectDeleted(subject: Subject, names: SubjectNames): boolean {
  switch (subject.kind) {
    case 'unit':
      return names.get(subject.unitId)?.deleted === true;
    case 'group':
      return names.get(subject.groupId)?.deleted === true;
    case 'workspace':
      return names.get(subject.workspaceId)?.deleted === true;
    case 'person':
    case 'organization':
      return false;
  }
}
