import { foldEmail } from '../../domain/email.ts';
import { Prisma } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { toStorable } from '../json-rows.ts';
import type { PushedTable } from './filter-sql.ts';

const COLUMNS: Readonly<Record<string, Prisma.Sql>> = {
  id: Prisma.sql`u.id::text`,
  userName: Prisma.sql`u.name_fold`,
  externalId: Prisma.sql`u.external_id`,
  'meta.created': Prisma.sql`u.created_at`,
  'meta.lastModified': Prisma.sql`u.changed_at`,
};

/** `pushed_users u`: what sources ask for on each round (user name, external id, address) is in an index. */
export const USER_TABLE: PushedTable = {
  json: Prisma.sql`u.attributes`,
  column: ({ names }) => COLUMNS[names.join('.')] ?? null,
  indexed({ path, comparison, value }) {
    if (comparison !== 'eq' || typeof value !== 'string') return null;
    const name = path.names.join('.');
    if (name === 'id') return isUuid(value) ? Prisma.sql`u.id = ${value}::uuid` : Prisma.sql`false`;
    if (name === 'userName') return Prisma.sql`u.name_fold = ${foldEmail(toStorable(value))}`;
    if (name === 'emails.value')
      return Prisma.sql`u.emails_fold @> ${[foldEmail(toStorable(value))]}::text[]`;
    return null;
  },
};
