import type { Case } from '../domain/case.ts';
import type { Connection } from '../domain/connection.ts';
import { foldEmail } from '../domain/email.ts';
import type { Entitlement, Reason } from '../domain/entitlement.ts';
import type { Operation } from '../domain/operation.ts';
import type { Drift } from '../domain/plan.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { PersonPlace } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import { decideCase, toPersonCase } from './decide-cases.ts';
import { guardOperations } from './guard-operations.ts';
import { readDecideInputs } from './read-decide-inputs.ts';

export type ExplainPorts = Pick<
  Ports,
  | 'accounts'
  | 'assignments'
  | 'cases'
  | 'clock'
  | 'connections'
  | 'dayIn'
  | 'digest'
  | 'directory'
  | 'entitlements'
  | 'holds'
  | 'renames'
  | 'roleGrants'
  | 'runs'
>;

/** The whole chain for one address: who stands behind it, what they have, what should be, what would be done (E2). */
export interface Explanation {
  readonly email: string;
  readonly person: PersonPlace | null;
  readonly account: IndexedAccount | null;
  readonly entitled: boolean;
  readonly seat: Entitlement['seat'] | null;
  readonly reasons: readonly Reason[];
  readonly operation: Operation | null;
  readonly drift: Drift | null;
}

export async function explainPerson(
  ports: ExplainPorts,
  connection: Connection,
  email: string,
): Promise<Explanation> {
  const folded = foldEmail(email);
  const person = await ports.directory.findPersonByEmail(connection.id, folded);
  const account = await ports.accounts.findByEmail(connection.id, folded);
  const inputs = await readDecideInputs(ports, connection);
  const material = await ports.cases.personByEmail(connection.id, folded);
  const subject: Case | null =
    material !== null ? toPersonCase(material, inputs) : await lonely(ports, connection.id, account);
  const verdict = subject === null ? null : decideCase(ports, inputs, subject);
  const [operation] = await guardOperations(ports, inputs, verdict?.operations ?? []);
  const entitlement = subject?.kind === 'person' ? subject.entitlement : null;
  return {
    email: folded,
    person,
    account: account ?? (await linkedAccount(ports, connection.id, subject)),
    entitled: entitlement?.entitled ?? false,
    seat: entitlement?.entitled ? entitlement.seat : null,
    reasons: entitlement?.reasons ?? [{ kind: 'no_person' }],
    operation: operation ?? null,
    drift: verdict?.drift[0] ?? null,
  };
}

async function lonely(
  ports: Pick<Ports, 'cases'>,
  connectionId: string,
  account: IndexedAccount | null,
): Promise<Case | null> {
  if (account === null) return null;
  return { kind: 'account', account, memory: await ports.cases.accountMemory(connectionId, account.id) };
}

/** The person's account may stand under another address: by link or externalId (D4). */
async function linkedAccount(
  ports: Pick<Ports, 'accounts'>,
  connectionId: string,
  subject: Case | null,
): Promise<IndexedAccount | null> {
  const claim = subject?.kind === 'person' ? subject.claims[0] : undefined;
  return claim === undefined ? null : ports.accounts.get(connectionId, claim.account.id);
}
