import type { Account } from '../../../src/domain/account.ts';
import type { Connection } from '../../../src/domain/connection.ts';
import type { DirectoryRecord } from '../../../src/domain/directory-record.ts';
import type { IndexedAccount } from '../../../src/ports/account-index.ts';
import { importDirectory } from '../../../src/use-cases/import-directory.ts';
import { readCaller } from '../../../src/use-cases/read-caller.ts';
import { type SyncRequest, type SyncResult, sync } from '../../../src/use-cases/sync.ts';
import { makeAccount } from '../../contracts/make-account.ts';
import { makeRecord } from '../../contracts/make-record.ts';
import { createInMemorySlack, type InMemorySlack } from './in-memory-slack.ts';
import { type InMemoryPorts, openInMemoryPorts } from './open-in-memory-ports.ts';

export const ADMIN = { kind: 'slack', userId: 'U0ADMIN', name: 'Olive' } as const;
const ROLLCALL = { kind: 'rollcall' } as const;

/** An organisation with its directory, Rollcall, and its Slack: what the use cases are tried on. */
export interface Organization {
  readonly ports: InMemoryPorts;
  readonly slack: InMemorySlack;
  readonly id: string;
  connection(): Promise<Connection>;
  /** A complete reading of the source HR: whoever is missing from it is deleted. */
  directory(records: readonly DirectoryRecord[]): Promise<void>;
  assignAll(): Promise<void>;
  sync(request?: Partial<SyncRequest>, signal?: AbortSignal): Promise<SyncResult>;
  /** Compared, everything approved and carried out, then compared again: nothing is left to do. */
  settle(): Promise<void>;
  account(id: string): Promise<IndexedAccount>;
  caller(userId?: string): ReturnType<typeof readCaller>;
}

/** `ada` → her record in HR. */
export function person(name: string, changes: Partial<DirectoryRecord> = {}): DirectoryRecord {
  return makeRecord(`${name}@x.example`, changes);
}

/** `ada` → her account `UADA` in Slack. */
export function member(name: string, changes: Partial<Account> = {}): Account {
  const id = `U${name.toUpperCase()}`;
  return makeAccount(id, {
    email: `${name}@x.example`,
    userName: name,
    givenName: name,
    role: 'member',
    ...changes,
  });
}

/** Those whom every Slack workspace has: nobody of them is in the directory. */
const STAFF: readonly Account[] = [
  makeAccount('U0PRIMARY', { role: 'primary_owner' }),
  makeAccount('U0HOLDER', { role: 'owner' }),
  makeAccount('U0ADMIN', { role: 'owner' }),
];

export async function openOrganization(
  accounts: readonly Account[] = [],
  { enterprise = false } = {},
): Promise<Organization> {
  const slack = createInMemorySlack([...STAFF, ...accounts]);
  const ports = openInMemoryPorts(slack);
  const { clock } = ports;
  const team = {
    slackId: 'T0ACME',
    name: 'Acme',
    domain: 'acme',
    enterprise,
    slackPlan: enterprise ? 'enterprise' : 'business_plus',
    holderId: 'U0HOLDER',
  } as const;
  const { id } = await ports.connections.saveVerified(team, 'Olive', clock.now());
  const connection = async () => {
    const found = await ports.connections.get(id);
    if (found === null) throw new Error('the connection is gone');
    return found;
  };
  const runSync: Organization['sync'] = async (request = {}, signal) => {
    const plain = { by: ROLLCALL, approve: null, planHash: null, byPerson: false };
    return clock.until(sync(ports, await connection(), { ...plain, ...request }, signal));
  };
  return {
    ports,
    slack,
    id,
    connection,
    async directory(people) {
      const file = { source: 'HR', read: people.length, rejected: 0, people, part: false };
      await importDirectory(ports, id, file, ADMIN);
    },
    async assignAll() {
      const app = await ports.assignments.findApp(id, 'slack', true);
      const subject = { kind: 'organization' } as const;
      const rest = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;
      await ports.assignments.add(id, { appId: app?.id ?? '', subject, ...rest }, 'Olive', clock.now());
    },
    sync: runSync,
    async settle() {
      await runSync({ by: ADMIN, approve: { kind: 'all' } });
      await runSync();
    },
    async account(accountId) {
      const found = await ports.accounts.get(id, accountId);
      if (found === null) throw new Error(`no account ${accountId}`);
      return found;
    },
    caller: async (userId = 'U0ADMIN') => readCaller(ports, await connection(), userId),
  };
}

/** The first words of a test: everybody of `names` in HR and in Slack, and nothing left to do. */
export async function openSettled(...names: readonly string[]): Promise<Organization> {
  const organization = await openOrganization(names.map((name) => member(name)));
  await organization.directory(names.map((name) => person(name)));
  await organization.assignAll();
  await organization.settle();
  return organization;
}
