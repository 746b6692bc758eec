import type { Workspace } from '../../domain/directory.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { NewId } from '../../ports/ids.ts';
import type { Prisma, PrismaClient, Workspace as WorkspaceRow } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { toStorable } from '../json-rows.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
}

export function createWorkspace(
  { prisma, newId }: Deps,
  connectionId: string,
  name: string,
  now: Date,
): Promise<Workspace | null> {
  const named = toNamed(name);
  return prisma.$transaction(async (tx) => {
    if (!(await makeFree(tx, connectionId, named, null, now))) return null;
    const data = { id: newId(), connectionId, ...named, createdAt: now };
    return toWorkspace(await tx.workspace.create({ data }));
  });
}

export function renameWorkspace(
  prisma: PrismaClient,
  connectionId: string,
  id: string,
  name: string,
  now: Date,
): Promise<Workspace | null> {
  if (!isUuid(id)) return Promise.resolve(null);
  const named = toNamed(name);
  return prisma.$transaction(async (tx) => {
    if (!(await makeFree(tx, connectionId, named, id, now))) return null;
    const found = await tx.workspace.findFirst({ where: { connectionId, id, deletedAt: null } });
    if (found === null) return null;
    return toWorkspace(await tx.workspace.update({ where: { id }, data: named }));
  });
}

/**
 * False where another one that stands has the name. A deleted one gives it up: a new workspace must not come
 * back as the old one, with its assignments and its members.
 */
async function makeFree(
  tx: Prisma.TransactionClient,
  connectionId: string,
  { name, nameFold }: { readonly name: string; readonly nameFold: string },
  ownId: string | null,
  now: Date,
): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM connections WHERE id = ${connectionId}::uuid FOR NO KEY UPDATE`;
  const holders = await tx.workspace.findMany({ where: { connectionId, OR: [{ nameFold }, { name }] } });
  const others = holders.filter(({ id }) => id !== ownId);
  if (others.some(({ deletedAt }) => deletedAt === null)) return false;
  for (const { id, deletedAt, name: old } of others) {
    const former = `${old} (${(deletedAt ?? now).toISOString().slice(0, 10)}, ${id.slice(-6)})`;
    await tx.workspace.update({ where: { id }, data: toNamed(former) });
  }
  return true;
}

function toNamed(name: string) {
  const storable = toStorable(name).trim();
  return { name: storable, nameFold: foldText(storable) };
}

export function toWorkspace({ id, name, deletedAt }: WorkspaceRow): Workspace {
  return { id, name, deleted: deletedAt !== null };
}
