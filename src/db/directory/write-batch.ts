import { foldEmail } from '../../domain/email.ts';
import { toJsonRows } from '../json-rows.ts';
import { toSearchText } from '../search-text.ts';
import type { Conflict, PersonWrite } from './decide-batch.ts';
import { ensureGroups } from './ensure-groups.ts';
import { ensureUnits, type ImportScope } from './ensure-units.ts';

/** Writes people with their addresses, unit and groups; the groups are all that they are in from here on. */
export async function writePeople(scope: ImportScope, people: readonly PersonWrite[]): Promise<void> {
  if (people.length === 0) return;
  const units = await ensureUnits(
    scope,
    people.flatMap(({ record }) => record.unitPath ?? []),
  );
  const groups = await ensureGroups(
    scope,
    people.flatMap(({ record }) => record.groups),
  );
  await endForgottenExclusions(scope, people);
  await upsertPeople(scope, people, units);
  await replaceEmails(scope, people);
  await replaceMemberships(scope, people, groups);
}

/** D2: nobody whom the directory deleted and hires again is kept out by a no that somebody forgot. */
async function endForgottenExclusions(
  { tx, connectionId }: ImportScope,
  people: readonly PersonWrite[],
): Promise<void> {
  const living = people
    .filter(({ record }) => record.status !== 'deleted')
    .map(({ id, statusSince }) => ({ id, statusSince }));
  if (living.length === 0) return;
  await tx.$executeRaw`
    UPDATE assignments a SET ended_at = r."statusSince", ended_by = 'directory'
      FROM jsonb_to_recordset(${toJsonRows(living)}::jsonb) AS r(id uuid, "statusSince" timestamptz)
      JOIN people p ON p.id = r.id AND p.status = 'deleted'
     WHERE a.connection_id = ${connectionId}::uuid AND a.subject_kind = 'person' AND a.subject_id = p.id
       AND a.exclude AND a.ended_at IS NULL`;
}

async function upsertPeople(
  { tx, connectionId, sourceId }: ImportScope,
  people: readonly PersonWrite[],
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = people.map(({ id, record, deletionEvidence, statusSince, lastWordAt }) => ({
    ...record,
    id,
    deletionEvidence,
    statusSince,
    lastWordAt,
    emailFold: foldEmail(record.email),
    unitId: record.unitPath === null ? null : (units.get(record.unitPath) ?? null),
    search: toSearchText([record.email, ...record.secondaryEmails, record.givenName, record.familyName]),
  }));
  await tx.$executeRaw`
    INSERT INTO people (id, connection_id, source_id, external_id, email, email_fold, given_name, family_name,
                        title, employee_number, status, status_since, deletion_evidence, unit_id, last_word_at, search)
    SELECT r.id, ${connectionId}::uuid, ${sourceId}::uuid, r."externalId", r.email, r."emailFold", r."givenName",
           r."familyName", r.title, r."employeeNumber", r.status, r."statusSince", r."deletionEvidence", r."unitId",
           r."lastWordAt", r.search
      FROM jsonb_to_recordset(${toJsonRows(rows)}::jsonb) AS r(
             id uuid, "externalId" text, email text, "emailFold" text, "givenName" text, "familyName" text,
             title text, "employeeNumber" text, status text, "statusSince" timestamptz, "deletionEvidence" text,
             "unitId" uuid, "lastWordAt" timestamptz, search text)
    ON CONFLICT (id) DO UPDATE SET
      source_id = EXCLUDED.source_id, external_id = EXCLUDED.external_id, email = EXCLUDED.email,
      email_fold = EXCLUDED.email_fold, given_name = EXCLUDED.given_name, family_name = EXCLUDED.family_name,
      title = EXCLUDED.title, employee_number = EXCLUDED.employee_number, status = EXCLUDED.status,
      status_since = EXCLUDED.status_since, deletion_evidence = EXCLUDED.deletion_evidence,
      unit_id = EXCLUDED.unit_id, last_word_at = EXCLUDED.last_word_at, search = EXCLUDED.search`;
}

async function replaceEmails(
  { tx, connectionId }: ImportScope,
  people: readonly PersonWrite[],
): Promise<void> {
  const rows = people.flatMap(({ id, record }) =>
    record.secondaryEmails.map((email, position) => ({
      personId: id,
      email,
      emailFold: foldEmail(email),
      position,
    })),
  );
  await tx.$executeRaw`DELETE FROM person_emails WHERE person_id = ANY(${idsOf(people)}::uuid[])`;
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO person_emails (person_id, connection_id, email_fold, email, position)
    SELECT r."personId", ${connectionId}::uuid, r."emailFold", r.email, r.position
      FROM jsonb_to_recordset(${toJsonRows(rows)}::jsonb)
        AS r("personId" uuid, "emailFold" text, email text, position int)`;
}

async function replaceMemberships(
  { tx }: ImportScope,
  people: readonly PersonWrite[],
  groups: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = people.flatMap(({ id, record }) =>
    record.groups.map((name) => ({ personId: id, groupId: groups.get(name) })),
  );
  await tx.$executeRaw`DELETE FROM group_members WHERE person_id = ANY(${idsOf(people)}::uuid[])`;
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO group_members (person_id, group_id)
    SELECT r."personId", r."groupId"
      FROM jsonb_to_recordset(${toJsonRows(rows)}::jsonb) AS r("personId" uuid, "groupId" uuid)`;
}

/** Who was in the reading, so that `finish` knows who was not. */
export async function markSeen(
  { tx }: Pick<ImportScope, 'tx'>,
  importId: string,
  personIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO import_rows (import_id, person_id)
    SELECT ${importId}::uuid, unnest(${[...personIds]}::uuid[])
    ON CONFLICT DO NOTHING`;
}

/** Conflicts of the batch as they are now: what the source no longer claims against anybody is over (D4). */
export async function writeConflicts(
  { tx, connectionId, sourceId }: ImportScope,
  importId: string,
  batch: { readonly emails: readonly string[]; readonly conflicts: readonly Conflict[] },
  now: Date,
): Promise<void> {
  const rows = batch.conflicts.map(({ personId, record }) => ({
    personId,
    emailFold: foldEmail(record.email),
    record,
  }));
  const standing = new Set(rows.map(({ emailFold }) => emailFold));
  const over = batch.emails.map(foldEmail).filter((email) => !standing.has(email));
  await tx.$executeRaw`
    DELETE FROM source_conflicts WHERE source_id = ${sourceId}::uuid AND email_fold = ANY(${over})`;
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO source_conflicts (source_id, email_fold, connection_id, person_id, record, import_id, since)
    SELECT DISTINCT ON (r."emailFold")
           ${sourceId}::uuid, r."emailFold", ${connectionId}::uuid, r."personId", r.record, ${importId}::uuid, ${now}
      FROM jsonb_to_recordset(${toJsonRows(rows)}::jsonb) AS r("personId" uuid, "emailFold" text, record jsonb)
    ON CONFLICT (source_id, email_fold) DO UPDATE SET
      kept_at = CASE WHEN source_conflicts.person_id = EXCLUDED.person_id THEN source_conflicts.kept_at END,
      person_id = EXCLUDED.person_id, record = EXCLUDED.record, import_id = EXCLUDED.import_id`;
}

function idsOf(people: readonly PersonWrite[]): string[] {
  return people.map(({ id }) => id);
}
