import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/app-error.ts';
import type { Connection } from '../../src/domain/connection.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { changePolicy } from '../../src/use-cases/change-policy.ts';
import { createWorkspace } from '../../src/use-cases/create-workspace.ts';
import { decideDrift } from '../../src/use-cases/decide-drift.ts';
import { eraseConnection } from '../../src/use-cases/erase-connection.ts';
import { grantRoles } from '../../src/use-cases/grant-roles.ts';
import { importDirectory } from '../../src/use-cases/import-directory.ts';
import { invitePeople } from '../../src/use-cases/invite-people.ts';
import { readCaller } from '../../src/use-cases/read-caller.ts';
import { rejectOperations } from '../../src/use-cases/reject-operations.ts';
import { requestAccess } from '../../src/use-cases/request-access.ts';
import { setProvisioning } from '../../src/use-cases/set-provisioning.ts';
import { createSourceToken } from '../../src/use-cases/source-token.ts';
import { sync } from '../../src/use-cases/sync.ts';
import { makeAccount } from '../contracts/make-account.ts';
import { openPrismaStores } from '../contracts/open-prisma-stores.ts';
import { type TestDatabase, withDatabase } from '../support/database.ts';
import { createInMemorySlack, type InMemorySlack } from '../support/in-memory/in-memory-slack.ts';
import { openInMemoryPorts } from '../support/in-memory/open-in-memory-ports.ts';
import { ADMIN, member, person } from '../support/in-memory/organization.ts';
import { propertyRuns } from '../support/property-runs.ts';

const database = withDatabase();
const NAMES = ['ada', 'ben', 'cy', 'dee'];

interface Tenant {
  readonly ports: Ports;
  readonly slack: InMemorySlack;
  connection(): Promise<Connection>;
}

/** Two companies that could not be more alike: the same ids of accounts, the same addresses, the same names. */
async function openTwins(): Promise<readonly [Tenant, Tenant]> {
  const stores = await openPrismaStores(database().prisma);
  const slacks = new Map<string, InMemorySlack>();
  const open = (id: string) => {
    const slack = slacks.get(id);
    if (slack === undefined) throw new Error('nobody asks for a Slack that is not theirs');
    return slack;
  };
  const slack = { open: async (id: string) => open(id), openWith: () => createInMemorySlack([]) };
  const ports: Ports = { ...openInMemoryPorts(createInMemorySlack([])), ...stores, newId: randomUUID, slack };
  const tenant = async (slackId: string): Promise<Tenant> => {
    const team = { slackId, name: 'Acme', domain: 'acme', enterprise: false, holderId: 'U0HOLDER' } as const;
    const { id } = await ports.connections.saveVerified(
      { ...team, slackPlan: 'business_plus' },
      'Olive',
      ports.clock.now(),
    );
    const staff = ['U0HOLDER', 'U0ADMIN'].map((one) => makeAccount(one, { role: 'owner' }));
    slacks.set(id, createInMemorySlack([...staff, ...NAMES.map((name) => member(name))]));
    const connection = async () => {
      const found = await ports.connections.get(id);
      if (found === null) throw new Error('the connection is gone');
      return found;
    };
    return { ports, slack: open(id), connection };
  };
  const twins = [await tenant('T0ONE'), await tenant('T0TWO')] as const;
  for (const one of twins) {
    await importPeople(one, []);
    await assignAll(one);
    await compare(one, true);
  }
  return twins;
}

async function importPeople({ ports, connection }: Tenant, suspended: readonly string[]): Promise<void> {
  const people = NAMES.map((name) =>
    person(name, { status: suspended.includes(name) ? 'suspended' : 'active' }),
  );
  const file = { source: 'HR', read: people.length, rejected: 0, people, part: false };
  await importDirectory(ports, (await connection()).id, file, ADMIN);
}

/** Slack for the whole organisation. */
async function assignAll({ ports, connection }: Tenant): Promise<void> {
  const { id } = await connection();
  const app = await ports.assignments.findApp(id, 'slack', true);
  const subject = { kind: 'organization' } as const;
  const rest = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;
  await ports.assignments.add(id, { appId: app?.id ?? '', subject, ...rest }, 'Olive', ports.clock.now());
}

async function compare({ ports, connection }: Tenant, approves: boolean): Promise<void> {
  const request = {
    by: ADMIN,
    approve: approves ? ({ kind: 'all' } as const) : null,
    planHash: null,
    byPerson: false,
  };
  await sync(ports, await connection(), request);
}

/** What people and the schedule do to one team, each as its listener would. */
const DEEDS: Readonly<Record<string, (tenant: Tenant) => Promise<unknown>>> = {
  import: (tenant) => importPeople(tenant, ['ada', 'ben']),
  'import back': (tenant) => importPeople(tenant, []),
  compare: (tenant) => compare(tenant, false),
  approve: (tenant) => compare(tenant, true),
  reject: async ({ ports, connection }) => {
    const { id } = await connection();
    const plan = await ports.plans.latest(id);
    if (plan === null) return;
    const rejection = { lasts: 'always', until: null, keys: 'all', reason: 'no' } as const;
    await rejectOperations(ports, id, plan, rejection, ADMIN);
  },
  invite: async ({ ports, connection }) =>
    invitePeople(
      ports,
      await connection(),
      { emails: ['eve@x.example'], seat: 'member', from: null, until: null, note: null },
      ADMIN,
    ),
  request: async ({ ports, connection }) => {
    const now = await connection();
    return requestAccess(
      ports,
      now,
      { email: 'fay@x.example', why: 'why' },
      await readCaller(ports, now, 'UADA'),
    );
  },
  grant: async ({ ports, connection }) => grantRoles(ports, await connection(), 'UBEN', ['approver'], ADMIN),
  token: async ({ ports, connection }) => createSourceToken(ports, (await connection()).id, 'Okta', ADMIN),
  workspace: async ({ ports, connection }) =>
    createWorkspace(ports, (await connection()).id, 'Team', ADMIN).catch(() => undefined),
  policy: async ({ ports, connection }) =>
    changePolicy(
      ports,
      await connection(),
      (before) => ({ ...before, fourEyesFrom: before.fourEyesFrom + 1 }),
      ADMIN,
    ),
  switch: async ({ ports, connection }) => {
    const now = await connection();
    return setProvisioning(ports, now, !now.provisioning.on, ADMIN);
  },
  'by hand': async (tenant) => {
    tenant.slack.change('UCY', { status: 'inactive' });
    await compare(tenant, false);
  },
  drift: async ({ ports, connection }) => {
    const now = await connection();
    const account = await ports.accounts.get(now.id, 'UCY');
    if (account === null || account.drift === null) return;
    const caller = await readCaller(ports, now, 'U0ADMIN');
    await decideDrift(ports, now, account, { decision: { kind: 'adopt' }, reason: null, caller });
  },
};

/** What is refused as things stand then, such as a role for somebody who has left, changes nothing. */
async function act(deed: string, tenant: Tenant): Promise<void> {
  try {
    await DEEDS[deed]?.(tenant);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

const HALF_WAY = ['import', 'compare', 'token', 'request', 'grant', 'workspace', 'by hand'] as const;

/** Every row that names this connection, as text. */
async function rowsOf({ prisma }: TestDatabase, connectionId: string): Promise<readonly string[]> {
  const tables = await prisma.$queryRaw<{ readonly name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND column_name = 'connection_id' ORDER BY 1`;
  const rows: string[] = [];
  for (const { name } of tables) {
    const found = await prisma.$queryRawUnsafe<{ readonly row: string }[]>(
      `SELECT t::text AS row FROM "${name}" t WHERE connection_id = $1::uuid ORDER BY 1`,
      connectionId,
    );
    rows.push(...found.map(({ row }) => `${name} ${row}`));
  }
  return rows;
}

describe('two teams with the same ids, addresses and names', { timeout: 300_000 }, () => {
  it('[R4] whatever happens to one changes not a row of the other, and not an account', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Object.keys(DEEDS), { minLength: Object.keys(DEEDS).length }),
        async (deeds) => {
          const [one, other] = await openTwins();
          // Whatever stands half-way there would show what reaches too far.
          for (const deed of HALF_WAY) await act(deed, other);
          const { id } = await other.connection();
          const [before, accounts] = [
            await rowsOf(database(), id),
            JSON.stringify([...other.slack.state.accounts]),
          ];
          expect(before.length).toBeGreaterThan(20);
          for (const deed of ['import', 'compare', ...deeds, 'import', 'compare', 'approve'])
            await act(deed, one);
          await eraseConnection(one.ports, await one.connection(), ADMIN);
          expect(await rowsOf(database(), id)).toEqual(before);
          expect(JSON.stringify([...other.slack.state.accounts])).toBe(accounts);
          expect((await other.ports.receipts.verify(id)).ok).toBe(true);
        },
      ),
      propertyRuns(6),
    );
  });

  it('[R4] nothing of one is found through the other', async () => {
    const [one, other] = await openTwins();
    const [{ id }, { id: foreign }] = [await one.connection(), await other.connection()];
    const { ports } = one;
    const place = await ports.directory.findPersonByEmail(foreign, 'ada@x.example');
    const [run] = await ports.runs.latest(foreign, 1);
    const request = await ports.accessRequests.add(
      foreign,
      { email: 'fay@x.example', why: 'w', asker: { userId: 'U', name: 'n' } },
      ports.clock.now(),
    );
    const workspace = await createWorkspace(ports, foreign, 'Theirs', ADMIN);
    const plan = await ports.plans.latest(foreign);
    expect(await ports.directory.getPerson(id, place?.person.id ?? '')).toBeNull();
    expect(await ports.accessRequests.get(id, request?.id ?? '')).toBeNull();
    expect(await ports.directory.findWorkspace(id, 'Theirs')).toBeNull();
    expect(await ports.plans.get(id, plan?.id ?? '')).toBeNull();
    if (run !== undefined) expect(await ports.runs.get(id, run.id)).toBeNull();
    expect((await ports.directory.sources(id)).map((source) => source.id)).not.toContain(
      place?.person.sourceId,
    );
    expect(workspace).toBeDefined();
  });
});
