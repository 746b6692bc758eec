import type { Assignment, Seat, Subject } from '../../domain/assignment.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { Assignment as AssignmentRow } from '../generated/client.ts';

export function toAssignment(row: AssignmentRow): Assignment {
  return {
    id: row.id,
    appId: row.appId,
    subject: toSubject(row),
    seat: row.seat as Seat,
    from: toPlainDate(row.fromDay),
    until: toPlainDate(row.untilDay),
    exclude: row.exclude,
    reason: row.reason,
    createdAt: row.createdAt,
    endedAt: row.endedAt,
  };
}

function toSubject(row: Pick<AssignmentRow, 'subjectKind' | 'subjectId' | 'subtree'>): Subject {
  const id = row.subjectId ?? '';
  switch (row.subjectKind as Subject['kind']) {
    case 'organization':
      return { kind: 'organization' };
    case 'unit':
      return { kind: 'unit', unitId: id, subtree: row.subtree };
    case 'group':
      return { kind: 'group', groupId: id };
    case 'workspace':
      return { kind: 'workspace', workspaceId: id };
    case 'person':
      return { kind: 'person', personId: id };
  }
}

/** A `date` column is a Date at midnight UTC in Prisma, whatever the time zone. */
function toPlainDate(day: Date | null): PlainDate | null {
  return day === null ? null : day.toISOString().slice(0, 10);
}

export function fromPlainDate(day: PlainDate | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
