import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/db/open-database.ts';
import type { Ports } from '../../src/ports/ports.ts';

export interface Units {
  readonly connectionId: string;
  readonly sourceId: string;
  readonly withSlack: string;
  readonly withoutSlack: string;
}

const NOW = new Date('2026-08-03T09:00:00Z');

/** So many people of one unit that Slack is assigned to, each with an active account that is linked. */
export async function fillUnits(
  { prisma }: Database,
  ports: Ports,
  slackId: string,
  people: number,
): Promise<Units> {
  const { connections, directory, assignments, plans } = ports;
  const team = { slackId, name: 'Bench', domain: null, enterprise: false, holderId: 'U0' };
  const { id } = await connections.saveVerified({ ...team, slackPlan: 'unknown' }, 'bench', NOW);
  const { id: sourceId } = await directory.getOrCreateSource(id, 'HR', 'csv', NOW);
  const addUnit = async (path: string) => {
    const unitId = randomUUID();
    const place = { path, pathFold: path.toLowerCase(), parentId: null, lineage: [unitId] };
    await prisma.orgUnit.create({ data: { id: unitId, connectionId: id, sourceId, ...place } });
    return unitId;
  };
  const [withSlack, withoutSlack] = [await addUnit('/Sales'), await addUnit('/Stores')];
  await addPeople(prisma, id, sourceId, withSlack, people);
  const app = await assignments.findApp(id, 'slack', true);
  const rest = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;
  const subject = { kind: 'unit', unitId: withSlack, subtree: true } as const;
  await assignments.add(id, { appId: app?.id ?? '', subject, ...rest }, 'bench', NOW);
  const slack = { at: NOW, accounts: people, pages: 1, complete: true };
  const readings = { directory: { at: NOW, people, complete: true }, slack };
  const nothing = { operations: [], drift: [], unchanged: people, hash: 'bench' };
  await plans.save(id, { id: randomUUID(), scope: 'all', at: NOW, readings, ...nothing });
  return { connectionId: id, sourceId, withSlack, withoutSlack };
}

async function addPeople(
  prisma: Database['prisma'],
  id: string,
  sourceId: string,
  unitId: string,
  people: number,
): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO people (id, connection_id, source_id, external_id, email, email_fold, given_name, family_name, status,
                        status_since, unit_id, search)
    SELECT md5('p' || n)::uuid, ${id}::uuid, ${sourceId}::uuid, 'e' || n, 'p' || n || '@x.example',
           'p' || n || '@x.example', 'Given', 'Family', 'active', ${NOW}::timestamptz, ${unitId}::uuid, 'p' || n
      FROM generate_series(1, ${people}::int) AS n`;
  await prisma.$executeRaw`
    INSERT INTO accounts (connection_id, id, email, email_fold, user_name, given_name, family_name, display_name, status,
                          listed, search, read_at, person_id, linked_at)
    SELECT ${id}::uuid, 'U' || n, 'p' || n || '@x.example', 'p' || n || '@x.example', 'p' || n, 'Given', 'Family', 'p' || n,
           'active', true, 'p' || n, ${NOW}::timestamptz, md5('p' || n)::uuid, ${NOW}::timestamptz
      FROM generate_series(1, ${people}::int) AS n`;
  await prisma.$executeRaw`VACUUM (ANALYZE)`;
}

/** As a change of the directory writes it: where they stand, and that they wait to be planned for. */
export async function moveEverybody(
  prisma: Database['prisma'],
  { connectionId, sourceId }: Units,
  unitId: string,
): Promise<void> {
  await prisma.$executeRaw`UPDATE people SET unit_id = ${unitId}::uuid WHERE source_id = ${sourceId}::uuid`;
  await prisma.$executeRaw`
    INSERT INTO touched_people (person_id, connection_id, due_at)
    SELECT id, ${connectionId}::uuid, ${NOW}::timestamptz FROM people WHERE source_id = ${sourceId}::uuid`;
}
