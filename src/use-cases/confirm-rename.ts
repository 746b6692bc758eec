import { AppError } from '../domain/app-error.ts';
import { type Assignment, type Subject, subjectId } from '../domain/assignment.ts';
import type { Actor } from '../domain/receipt.ts';
import { chooseRenames, type Rename } from '../domain/rename.ts';
import type { Ports } from '../ports/ports.ts';
import { assignApp, unassignApp } from './assign-app.ts';

type Needs = Parameters<typeof assignApp>[0] & Pick<Ports, 'renames'>;

/** Somebody has decided already, or the directory has moved on. */
export class RenameOver extends AppError {
  readonly code = 'rename_over';
}

/** What may be a rename now, for people to say so (G9). */
export async function readRenames(
  ports: Pick<Ports, 'renames'>,
  connectionId: string,
): Promise<readonly Rename[]> {
  return chooseRenames(await ports.renames.candidates(connectionId));
}

/**
 * Somebody says that it was a rename (G9): the new unit or group gets what the old one had, and what stands for
 * the old one ends where that is gone itself. In this order: nobody is without an assignment meanwhile.
 *
 * @param choice what the asker was shown
 * @throws RenameOver where it does not look like that rename any more
 */
export async function confirmRename(
  ports: Needs,
  connectionId: string,
  choice: { readonly assignmentId: string; readonly fromId: string; readonly toId: string },
  by: Actor,
): Promise<Rename> {
  const rename = (await readRenames(ports, connectionId)).find(
    ({ assignmentId, from, to }) =>
      assignmentId === choice.assignmentId && from.id === choice.fromId && to.id === choice.toId,
  );
  const app = await ports.assignments.findApp(connectionId, 'slack', true);
  if (rename === undefined || app === null) throw new RenameOver('nothing looks like this rename');
  const all = await ports.assignments.list(connectionId, app.id);
  const given = all.find(({ id }) => id === rename.assignmentId);
  if (given === undefined) throw new RenameOver('the assignment is gone');
  const isGone = subjectId(given.subject) === rename.from.id;
  const moving = isGone ? all.filter((one) => one.endedAt === null && isSameSubject(one, given)) : [given];
  for (const { seat, from, until, exclude, reason, subject } of moving) {
    const renamed = { app, subject: renamedSubject(subject, rename), seat, from, until, exclude, reason };
    await assignApp(ports, connectionId, renamed, by);
  }
  if (isGone) {
    for (const exclude of new Set(moving.map((one) => one.exclude)))
      await unassignApp(ports, connectionId, { app, subject: given.subject, exclude }, by);
  }
  return rename;
}

function isSameSubject(one: Assignment, other: Assignment): boolean {
  return one.subject.kind === other.subject.kind && subjectId(one.subject) === subjectId(other.subject);
}

function renamedSubject(old: Subject, { kind, to }: Rename): Subject {
  if (kind === 'group') return { kind: 'group', groupId: to.id };
  return { kind: 'unit', unitId: to.id, subtree: old.kind === 'unit' ? old.subtree : true };
}
