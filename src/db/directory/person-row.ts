import type { DeletionEvidence, Person, PersonStatus } from '../../domain/person.ts';
import { Prisma } from '../generated/client.ts';

/** A person as every query of people reads them: `SELECT ${PERSON_COLUMNS} FROM ${PERSON_TABLES}`. */
export interface PersonRow {
  readonly id: string;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly externalId: string | null;
  readonly email: string;
  readonly secondaryEmails: readonly string[];
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string | null;
  readonly employeeNumber: string | null;
  readonly status: PersonStatus;
  readonly deletionEvidence: DeletionEvidence | null;
  readonly unitId: string | null;
  readonly unitPath: string | null;
}

export const PERSON_TABLES = Prisma.sql`
  people p
  JOIN sources s ON s.id = p.source_id
  LEFT JOIN org_units u ON u.id = p.unit_id`;

export const PERSON_COLUMNS = Prisma.sql`
  p.id,
  p.source_id AS "sourceId",
  s.name AS "sourceName",
  p.external_id AS "externalId",
  p.email,
  ARRAY(SELECT e.email FROM person_emails e WHERE e.person_id = p.id ORDER BY e.position) AS "secondaryEmails",
  p.given_name AS "givenName",
  p.family_name AS "familyName",
  p.title,
  p.employee_number AS "employeeNumber",
  p.status,
  p.deletion_evidence AS "deletionEvidence",
  p.unit_id AS "unitId",
  u.path AS "unitPath"`;

export function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    sourceId: row.sourceId,
    sourceName: row.sourceName,
    externalId: row.externalId,
    email: row.email,
    secondaryEmails: row.secondaryEmails,
    givenName: row.givenName,
    familyName: row.familyName,
    title: row.title,
    employeeNumber: row.employeeNumber,
    status: row.status,
    deletionEvidence: row.deletionEvidence,
    unitId: row.unitId,
  };
}
