import { type Assignment, type Subject, subjectId } from '../../domain/assignment.ts';
import type { NewAssignment } from '../../ports/assignments.ts';
import type { NewId } from '../../ports/ids.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { toStorable } from '../json-rows.ts';
import { fromPlainDate, toAssignment } from './to-assignment.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
}

export async function addAssignment(
  { prisma, newId }: Deps,
  connectionId: string,
  assignment: NewAssignment,
  by: string,
  now: Date,
): Promise<Assignment> {
  const { appId, subject, seat, exclude, reason } = assignment;
  const what = {
    connectionId,
    appId,
    ...fromSubject(subject),
    seat,
    fromDay: fromPlainDate(assignment.from),
    untilDay: fromPlainDate(assignment.until),
    exclude,
  };
  return prisma.$transaction(async (tx) => {
    // A double click is two of these at once: the second waits here and then finds the first one's.
    await tx.$queryRaw`SELECT id FROM apps WHERE id = ${appId}::uuid FOR NO KEY UPDATE`;
    const standing = await tx.assignment.findFirst({ where: { ...what, endedAt: null } });
    if (standing !== null) return toAssignment(standing);
    await tellPerson(tx, subject, now);
    const said = { reason: reason === null ? null : toStorable(reason), createdAt: now, createdBy: by };
    return toAssignment(await tx.assignment.create({ data: { id: newId(), ...what, ...said } }));
  });
}

export async function endAssignments(
  { prisma }: Pick<Deps, 'prisma'>,
  connectionId: string,
  what: { readonly appId: string; readonly subject: Subject; readonly exclude: boolean },
  by: string,
  now: Date,
): Promise<readonly Assignment[]> {
  const { appId, subject, exclude } = what;
  return prisma.$transaction(async (tx) => {
    const standing = await tx.assignment.findMany({
      where: { connectionId, appId, ...fromSubject(subject), exclude, endedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    if (standing.length === 0) return [];
    await tx.assignment.updateMany({
      where: { id: { in: standing.map(({ id }) => id) }, endedAt: null },
      data: { endedAt: now, endedBy: by },
    });
    await tellPerson(tx, subject, now);
    return standing.map((row) => toAssignment({ ...row, endedAt: now }));
  });
}

function fromSubject(subject: Subject) {
  return {
    subjectKind: subject.kind,
    subjectId: subjectId(subject),
    subtree: subject.kind === 'unit' && subject.subtree,
  };
}

/** P4: what an admin says about this very person settles their drift. */
async function tellPerson(tx: Prisma.TransactionClient, subject: Subject, now: Date): Promise<void> {
  if (subject.kind !== 'person') return;
  await tx.person.updateMany({ where: { id: subject.personId }, data: { lastWordAt: now } });
}
