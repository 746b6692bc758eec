import type { Assignment } from '../../domain/assignment.ts';
import type { AssignmentTerms } from '../../ports/assignments.ts';
import type { NewId } from '../../ports/ids.ts';
import type { PrismaClient } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { fromPlainDate, toAssignment } from './to-assignment.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
}

/** The first of two at once wins: the other finds that it does not stand any more. */
export async function changeAssignment(
  { prisma, newId }: Deps,
  { connectionId, assignmentId }: { readonly connectionId: string; readonly assignmentId: string },
  { seat, from, until }: AssignmentTerms,
  by: string,
  now: Date,
): Promise<{ readonly ended: Assignment; readonly added: Assignment } | null> {
  if (!isUuid(assignmentId)) return null;
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.assignment.updateMany({
      where: { connectionId, id: assignmentId, endedAt: null },
      data: { endedAt: now, endedBy: by },
    });
    if (count === 0) return null;
    const ended = await tx.assignment.findUniqueOrThrow({ where: { id: assignmentId } });
    const { endedAt: _endedAt, endedBy: _endedBy, ...rest } = ended;
    const days = { fromDay: fromPlainDate(from), untilDay: fromPlainDate(until) };
    const data = { ...rest, id: newId(), seat, ...days, createdAt: now, createdBy: by };
    return { ended: toAssignment(ended), added: toAssignment(await tx.assignment.create({ data })) };
  });
}
