import { Prisma, type PrismaClient } from '../generated/client.ts';
import { INCOMING_COLUMNS, type Incoming } from './incoming-accounts.ts';

export interface MergeOptions {
  readonly now: Date;
  readonly byRollcall: boolean;
  /** Leaves alone what was read or written after this instant: a reading's page is older than that. */
  readonly asOf: Date;
}

/**
 * The one place that writes accounts, up to a thousand at once. SCIM knows few roles and no invitations, so
 * what users.list said about them is kept. Notices who was switched by somebody else (P4), and whether that was
 * against Rollcall (G6). While an operation of ours is on its way to an account, its switch is ours, whoever
 * reads it first.
 */
export async function mergeAccounts(
  prisma: PrismaClient,
  connectionId: string,
  incoming: Incoming,
  options: MergeOptions,
): Promise<void> {
  await prisma.$transaction([
    // An event and a reading may bring the same account at once: the second one waits and then sees the first.
    prisma.$queryRaw`
      SELECT id FROM accounts
       WHERE connection_id = ${connectionId}::uuid AND id = ANY(${incoming.ids})
       ORDER BY id FOR UPDATE`,
    prisma.$executeRaw(mergeStatement(connectionId, incoming.json, options)),
  ]);
}

function mergeStatement(connectionId: string, incoming: string, options: MergeOptions): Prisma.Sql {
  const { now } = options;
  return Prisma.sql`
    WITH decided AS (${decide(connectionId, incoming, options)}),
    flips AS (
      INSERT INTO account_switches (connection_id, account_id, at, "to")
      SELECT ${connectionId}::uuid, d.id, ${now}, d."to" FROM decided d
       WHERE d.switched AND NOT d.ours AND d."lastSwitchTo" <> d."to"
      ON CONFLICT DO NOTHING)
    INSERT INTO accounts (
           connection_id, id, email, email_fold, secondary_email, secondary_email_fold, user_name, given_name,
           family_name, display_name, title, external_id, employee_number, status, role, invited, stranger,
           listed, search, read_at, switched_off_at, last_switch_to, last_switch_at)
    SELECT ${connectionId}::uuid, d.id, d.email, d."emailFold", d."secondaryEmail", d."secondaryEmailFold",
           d."userName", d."givenName", d."familyName", d."displayName", d.title, d."externalId",
           d."employeeNumber", d."statusNow", d."roleNow", d."invitedNow", d."strangerNow", true, d.search, ${now},
           CASE WHEN NOT d.switched THEN d."switchedOffAt" WHEN d."to" = 'inactive' AND NOT d.ours THEN ${now} END,
           CASE WHEN d.switched AND d.ours THEN d."to" ELSE d."lastSwitchTo" END,
           CASE WHEN d.switched AND d.ours THEN ${now} ELSE d."lastSwitchAt" END
      FROM decided d
    ON CONFLICT (connection_id, id) DO UPDATE SET
      email = EXCLUDED.email, email_fold = EXCLUDED.email_fold, secondary_email = EXCLUDED.secondary_email,
      secondary_email_fold = EXCLUDED.secondary_email_fold, user_name = EXCLUDED.user_name,
      given_name = EXCLUDED.given_name, family_name = EXCLUDED.family_name, display_name = EXCLUDED.display_name,
      title = EXCLUDED.title, external_id = EXCLUDED.external_id, employee_number = EXCLUDED.employee_number,
      status = EXCLUDED.status, role = EXCLUDED.role, invited = EXCLUDED.invited, stranger = EXCLUDED.stranger,
      listed = true, search = EXCLUDED.search, read_at = EXCLUDED.read_at,
      switched_off_at = EXCLUDED.switched_off_at, last_switch_to = EXCLUDED.last_switch_to,
      last_switch_at = EXCLUDED.last_switch_at`;
}

/** Every incoming account beside what the index has of it: its new state, and whether it was switched, and by whom. */
function decide(connectionId: string, incoming: string, { byRollcall, asOf }: MergeOptions): Prisma.Sql {
  return Prisma.sql`
    SELECT m.*, CASE WHEN m."statusNow" = 'inactive' THEN 'inactive' ELSE 'active' END AS "to",
           CASE WHEN m.known THEN (m.was = 'inactive') <> (m."statusNow" = 'inactive')
                ELSE m.ours AND m."statusNow" <> 'inactive' END AS switched
      FROM (
        SELECT i.*,
               ${roleOf()} AS "roleNow",
               i.stranger OR coalesce(a.stranger, false) AS "strangerNow",
               i.status = 'invited' OR coalesce(a.invited, false) AS "invitedNow",
               CASE WHEN i.status = 'active' AND a.invited THEN 'invited' ELSE i.status END AS "statusNow",
               coalesce(a.listed, false) AS known,
               a.status AS was,
               a.switched_off_at AS "switchedOffAt",
               a.last_switch_to AS "lastSwitchTo",
               a.last_switch_at AS "lastSwitchAt",
               ${byRollcall} OR EXISTS (
                 SELECT FROM run_operations o
                  WHERE o.connection_id = ${connectionId}::uuid AND o.state = 'sending' AND o.account_id = i.id
                    AND o.operation ->> 'kind' IN ('deactivate', 'reactivate')) AS ours
          FROM jsonb_to_recordset(${incoming}::jsonb) AS i(${INCOMING_COLUMNS})
          LEFT JOIN accounts a ON a.connection_id = ${connectionId}::uuid AND a.id = i.id
         WHERE a.id IS NULL OR NOT a.listed OR a.read_at <= ${asOf}) AS m`;
}

/** SCIM tells guests and bots from others, but not one kind of guest from the other (slack-facts §1.7). */
export function roleOf(): Prisma.Sql {
  return Prisma.sql`
    CASE WHEN i.role = 'multi_channel_guest' AND a.role = 'single_channel_guest' THEN a.role
         ELSE coalesce(i.role, a.role) END`;
}
