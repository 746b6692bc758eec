import { isDeepStrictEqual } from 'node:util';
import { foldEmail } from '../../domain/email.ts';
import type { PushSource } from '../../ports/push-tokens.ts';
import {
  PushedChanged,
  PushedTaken,
  type PushedUser,
  type PushedUsers,
  type StoredUser,
} from '../../ports/pushed-users.ts';
import type { ImportScope } from '../directory/ensure-units.ts';
import type { Prisma } from '../generated/client.ts';
import { toJsonRows, toStorable } from '../json-rows.ts';
import { listPushedUsers, readPushedUser, type UserRow } from './read-pushed-users.ts';
import { touchPeople } from './touch-people.ts';
import { type PushedDeps, withSourceLock } from './with-source-lock.ts';
import { writePushedPerson } from './write-pushed-person.ts';

export function createPrismaPushedUsers(deps: PushedDeps): PushedUsers {
  const { prisma } = deps;
  return {
    create: (source, user, now) =>
      withSourceLock(deps, source, async (scope) => {
        const returning = await findReturning(scope, user);
        return returning === null
          ? insert(scope, source, user, now)
          : write(scope, source, await readPushedUser(scope.tx, source, returning), user, now);
      }),
    change: (source, id, version, change, now) =>
      withSourceLock(deps, source, async (scope) => {
        const row = await readVersion(scope, source, id, version);
        return write(scope, source, row, change(row), now);
      }),
    rewrite: (source, derive, now) => rewriteAll(deps, source, derive, now),
    delete: (source, id, version, now) =>
      withSourceLock(deps, source, async (scope) => {
        const row = await readVersion(scope, source, id, version);
        await scope.tx.pushedUser.delete({ where: { id } });
        await forgetClaim(scope, row, now);
      }),
    get: (source, id) => readPushedUser(prisma, source, id),
    list: (source, query) => listPushedUsers(prisma, source, query),
  };
}

/** So many at once: pushes wait for each other, and for this, no longer than some seconds. */
const REWRITTEN_AT_ONCE = 200;

async function rewriteAll(
  deps: PushedDeps,
  source: PushSource,
  derive: Parameters<PushedUsers['rewrite']>[1],
  now: Date,
): Promise<void> {
  let ids: readonly string[] = [];
  do {
    const after = ids.at(-1);
    ids = await withSourceLock(deps, source, async (scope) => {
      const next = await readNextIds(scope, after);
      for (const id of next) {
        const row = await readPushedUser(scope.tx, source, id);
        await write(scope, source, row, derive(row.attributes), now);
      }
      return next;
    });
  } while (ids.length === REWRITTEN_AT_ONCE);
}

async function readNextIds({ tx, sourceId }: ImportScope, after?: string): Promise<readonly string[]> {
  const rows = await tx.pushedUser.findMany({
    where: { sourceId, ...(after === undefined ? {} : { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: REWRITTEN_AT_ONCE,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function insert(
  scope: ImportScope,
  source: PushSource,
  user: PushedUser,
  now: Date,
): Promise<StoredUser> {
  const id = scope.newId();
  await refuseTaken(scope, id, user);
  const person = { userId: id, personId: null, emailBefore: null, user };
  const personId = await writePushedPerson(scope, source, person, now);
  const { connectionId, sourceId } = source;
  const data = { ...toRow(user), id, connectionId, sourceId, personId, version: 1, createdAt: now };
  await scope.tx.pushedUser.create({ data: { ...data, changedAt: now } });
  return readPushedUser(scope.tx, source, id);
}

async function write(
  scope: ImportScope,
  source: PushSource,
  row: UserRow,
  user: PushedUser,
  now: Date,
): Promise<StoredUser> {
  const { id } = row;
  await refuseTaken(scope, id, user);
  const person = { userId: id, personId: row.personId, emailBefore: row.emailFold, user };
  const personId = await writePushedPerson(scope, source, person, now);
  const written = toRow(user);
  if (row.personId === personId && isDeepStrictEqual(row.attributes, written.attributes)) return row;
  const data = { ...written, personId, version: row.version + 1, changedAt: now };
  await scope.tx.pushedUser.update({ where: { id }, data });
  return readPushedUser(scope.tx, source, id);
}

/** Okta creates again whom it suspended before: a refusal would lock out who comes back to work. */
async function findReturning({ tx, sourceId }: ImportScope, user: PushedUser): Promise<string | null> {
  const { nameFold, externalId } = toRow(user);
  if (user.record.status !== 'active') return null;
  const same = externalId === null ? [{ nameFold }] : [{ externalId }, { nameFold, externalId: null }];
  const row = await tx.pushedUser.findFirst({
    where: { sourceId, OR: same, attributes: { path: ['active'], equals: false } },
    select: { id: true },
  });
  return row?.id ?? null;
}

async function readVersion(
  { tx }: ImportScope,
  source: PushSource,
  id: string,
  version: number | null,
): Promise<UserRow> {
  const row = await readPushedUser(tx, source, id);
  if (version !== null && version !== row.version) {
    throw new PushedChanged('it was changed since it was read', { id, version: row.version });
  }
  return row;
}

/** G2: the source says it about this very person. What is left of another source's person is theirs. */
async function forgetClaim({ tx, connectionId, sourceId }: ImportScope, row: UserRow, now: Date) {
  const { personId, emailFold } = row;
  const own = personId === null ? [] : [personId];
  const claims = await tx.sourceConflict.findMany({ where: { sourceId, emailFold } });
  await tx.sourceConflict.deleteMany({ where: { sourceId, emailFold } });
  const claimed = claims.map((claim) => claim.personId);
  await tx.person.updateMany({
    where: { id: { in: own }, sourceId, status: { not: 'deleted' } },
    data: { status: 'deleted', deletionEvidence: 'said', statusSince: now, lastWordAt: now },
  });
  await touchPeople(tx, connectionId, [...claimed, ...own], now);
}

function toRow(user: PushedUser) {
  const [attributes] = JSON.parse(toJsonRows([user.attributes])) as [Prisma.JsonObject];
  const externalId = user.record.externalId === null ? null : toStorable(user.record.externalId);
  return {
    nameFold: foldEmail(toStorable(user.userName)),
    externalId,
    emailFold: foldEmail(toStorable(user.record.email)),
    emailsFold: [...new Set(user.emails.map((email) => foldEmail(toStorable(email))))],
    attributes,
  };
}

/** Said with the attribute's name, which a unique key would not. */
async function refuseTaken({ tx, sourceId }: ImportScope, id: string, user: PushedUser): Promise<void> {
  const { nameFold, emailFold, externalId } = toRow(user);
  const others = await tx.pushedUser.findMany({
    where: {
      sourceId,
      id: { not: id },
      OR: [{ nameFold }, { emailFold }, ...(externalId === null ? [] : [{ externalId }])],
    },
    select: { nameFold: true, emailFold: true },
  });
  for (const other of others) {
    const attribute =
      other.nameFold === nameFold
        ? 'userName'
        : other.emailFold === emailFold
          ? 'emails.value'
          : 'externalId';
    throw new PushedTaken(`another user of this source has this ${attribute}`, { attribute });
  }
}
