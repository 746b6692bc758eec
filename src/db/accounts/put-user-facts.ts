import { foldEmail } from '../../domain/email.ts';
import type { SlackUserFacts } from '../../ports/slack-team.ts';
import type { PrismaClient } from '../generated/client.ts';
import { toJsonRows } from '../json-rows.ts';

/**
 * Roles, invited state, strangers and bots; writes only what differs. Somebody whom no SCIM reading has had yet
 * is kept unlisted, so that the role is there when the account comes. The user object of a deactivated account
 * may lack its role flags (slack-facts §3), so a role that is known outlives it.
 */
export async function putUserFacts(
  prisma: PrismaClient,
  connectionId: string,
  facts: readonly SlackUserFacts[],
  now: Date,
): Promise<void> {
  const byId = new Map(facts.map((user) => [user.id, user]));
  const rows = [...byId.values()].map(({ id, email, name, role, invited, deleted, stranger }) => ({
    id,
    email: email ?? '',
    emailFold: foldEmail(email ?? ''),
    name,
    role,
    invited: invited && !deleted,
    deleted,
    stranger,
  }));
  await prisma.$executeRaw`
    INSERT INTO accounts (connection_id, id, email, email_fold, user_name, given_name, family_name, display_name,
                          status, role, invited, stranger, listed, search, read_at)
    SELECT ${connectionId}::uuid, f.id, f.email, f."emailFold", f.name, '', '', '',
           CASE WHEN f.deleted THEN 'inactive' WHEN f.invited THEN 'invited' ELSE 'active' END,
           CASE WHEN f.deleted THEN coalesce(a.role, f.role) ELSE f.role END,
           f.invited, f.stranger, false, '', ${now}
      FROM jsonb_to_recordset(${toJsonRows(rows)}::jsonb) AS f(
             id text, email text, "emailFold" text, name text, role text, invited boolean, deleted boolean,
             stranger boolean)
      LEFT JOIN accounts a ON a.connection_id = ${connectionId}::uuid AND a.id = f.id
    ON CONFLICT (connection_id, id) DO UPDATE SET
      role = EXCLUDED.role, invited = EXCLUDED.invited, stranger = EXCLUDED.stranger,
      status = CASE WHEN accounts.status = 'inactive' THEN 'inactive'
                    WHEN EXCLUDED.invited THEN 'invited' ELSE 'active' END
    WHERE (accounts.role, accounts.invited, accounts.stranger)
          IS DISTINCT FROM (EXCLUDED.role, EXCLUDED.invited, EXCLUDED.stranger)`;
}
