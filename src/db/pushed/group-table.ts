import { foldEmail } from '../../domain/email.ts';
import { Prisma } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { toStorable } from '../json-rows.ts';
import type { PushedTable } from './filter-sql.ts';

const COLUMNS: Readonly<Record<string, Prisma.Sql>> = {
  id: Prisma.sql`g.id::text`,
  displayName: Prisma.sql`g.name`,
  externalId: Prisma.sql`g.external_id`,
  'meta.created': Prisma.sql`g.created_at`,
  'meta.lastModified': Prisma.sql`g.changed_at`,
};

/** `pushed_groups g`. Of members only "is this one in it" can be asked, as Entra does. */
export const GROUP_TABLE: PushedTable = {
  json: null,
  column: ({ names }) => COLUMNS[names.join('.')] ?? null,
  indexed({ path, comparison, value }) {
    if (comparison !== 'eq' || typeof value !== 'string') return null;
    const name = path.names.join('.');
    if (name === 'displayName') return Prisma.sql`g.name_fold = ${foldEmail(toStorable(value))}`;
    if (name !== 'id' && name !== 'members.value') return null;
    if (!isUuid(value)) return Prisma.sql`false`;
    if (name === 'id') return Prisma.sql`g.id = ${value}::uuid`;
    return Prisma.sql`(
      EXISTS (SELECT FROM pushed_members m WHERE m.group_id = g.id AND m.user_id = ${value}::uuid)
      OR EXISTS (SELECT FROM pushed_nestings n WHERE n.outer_id = g.id AND n.inner_id = ${value}::uuid))`;
  },
};
