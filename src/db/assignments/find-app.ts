import { toAppKind } from '../../domain/app-kind.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { App } from '../../ports/assignments.ts';
import type { NewId } from '../../ports/ids.ts';
import type { App as AppRow, PrismaClient } from '../generated/client.ts';
import { toStorable } from '../json-rows.ts';

/** Slack is always known; another app where it was named before, or with `create`. */
export async function findApp(
  { prisma, newId }: { readonly prisma: PrismaClient; readonly newId: NewId },
  connectionId: string,
  name: string,
  create: boolean,
): Promise<App | null> {
  const nameFold = foldText(toStorable(name)).trim();
  const where = { connectionId_nameFold: { connectionId, nameFold } };
  const known = await prisma.app.findUnique({ where });
  if (known !== null) return toApp(known);
  const slack = nameFold === 'slack';
  if (!create && !slack) return null;
  const data = {
    id: newId(),
    connectionId,
    name: slack ? 'Slack' : toStorable(name).trim(),
    nameFold,
    slack,
    kind: slack ? 'chat' : null,
  };
  await prisma.app.createMany({ data, skipDuplicates: true });
  return toApp(await prisma.app.findUniqueOrThrow({ where }));
}

/** Slack first, then by name. */
export async function listApps(
  { prisma, newId }: { readonly prisma: PrismaClient; readonly newId: NewId },
  connectionId: string,
): Promise<readonly App[]> {
  const slack = await findApp({ prisma, newId }, connectionId, 'slack', false);
  const others = await prisma.app.findMany({
    where: { connectionId, slack: false },
    orderBy: [{ nameFold: 'asc' }],
  });
  return [...(slack === null ? [] : [slack]), ...others.map(toApp)];
}

export function toApp({ id, name, slack, kind }: Pick<AppRow, 'id' | 'name' | 'slack' | 'kind'>): App {
  return { id, name, slack, kind: toAppKind(kind) };
}
