import type { AccountRole } from '../domain/account.ts';
import type { AccountCase, PersonCase } from '../domain/case.ts';
import type { Connection } from '../domain/connection.ts';
import type { Operation } from '../domain/operation.ts';
import { type AccountNow, type Reversal, reverseOperation } from '../domain/reverse-operation.ts';
import type { Run } from '../domain/run.ts';
import type { Ports } from '../ports/ports.ts';
import { type DecideInputs, decideCase, toPersonCase } from './decide-cases.ts';
import { guardOperations } from './guard-operations.ts';
import { readDecideInputs } from './read-decide-inputs.ts';

export type ReadUndoPorts = Pick<
  Ports,
  | 'accounts'
  | 'assignments'
  | 'cases'
  | 'clock'
  | 'connections'
  | 'dayIn'
  | 'digest'
  | 'directory'
  | 'holds'
  | 'renames'
  | 'roleGrants'
  | 'runs'
  | 'slack'
>;

/** One account of the run: what was done, and how it would be undone. */
export interface UndoItem {
  readonly operation: Operation;
  readonly accountId: string;
  /** Slack role of the account; null: not read, or the account is gone. */
  readonly role: AccountRole | null;
  readonly reversal: Reversal;
}

export interface Undo {
  readonly run: Run;
  readonly items: readonly UndoItem[];
  /** What the comparison that follows would plan, with what would hold it. */
  readonly operations: readonly Operation[];
}

/** So many accounts are read from Slack before anything is said; of more each is read before its write anyway (A1). */
const MOST_READ_LIVE = 20;

/** What undoing a run would do, account by account; changes nothing (X8). */
export async function readUndo(ports: ReadUndoPorts, connection: Connection, run: Run): Promise<Undo> {
  const done = (await ports.runs.operations(connection.id, run.id)).filter(
    ({ state }) => state === 'applied',
  );
  await readLive(
    ports,
    connection,
    done.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
  );
  const inputs = await readDecideInputs(ports, connection);
  const items: UndoItem[] = [];
  const planned: Operation[] = [];
  for (const { operation, accountId } of done) {
    const id = accountId ?? operation.accountId ?? '';
    const now = await accountNow(ports, inputs, id, operation.personId);
    const setting = { digest: ports.digest, now: inputs.now };
    const reversal = reverseOperation({ runId: run.id, operation }, now, setting);
    items.push({ operation, accountId: id, role: now?.account.role ?? null, reversal });
    if (now !== null) planned.push(...imagine(ports, inputs, now, reversal));
  }
  return { run, items, operations: await guardOperations(ports, inputs, planned) };
}

/** Few accounts: what somebody did in Slack a minute ago is seen now, and said, instead of being skipped later. */
async function readLive(ports: ReadUndoPorts, connection: Connection, ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || ids.length > MOST_READ_LIVE) return;
  const slack = await ports.slack.open(connection.id);
  const now = ports.clock.now();
  for (const id of ids) {
    const account = await slack.accounts.readAccount(id);
    if (account === null) await ports.accounts.removeAccount(connection.id, id);
    else await ports.accounts.putAccount(connection.id, account, { now, byRollcall: false });
  }
}

async function accountNow(
  ports: ReadUndoPorts,
  inputs: DecideInputs,
  accountId: string,
  personId: string | null,
): Promise<AccountNow | null> {
  const { connection } = inputs;
  const account = await ports.accounts.get(connection.id, accountId);
  if (account === null) return null;
  const memory = await ports.cases.accountMemory(connection.id, accountId);
  const own = personId === null ? null : await personCase(ports, inputs, personId);
  const isTheirs = own?.claims.some((claim) => claim.account.id === accountId) ?? false;
  return { account, memory, of: own !== null && isTheirs ? own : { kind: 'account', account, memory } };
}

async function personCase(
  ports: ReadUndoPorts,
  inputs: DecideInputs,
  personId: string,
): Promise<PersonCase | null> {
  for await (const [material] of ports.cases.people(inputs.connection.id, [personId])) {
    if (material !== undefined) return toPersonCase(material, inputs);
  }
  return null;
}

/** The operations on this account if the reversal were written down already. */
function imagine(
  ports: ReadUndoPorts,
  inputs: DecideInputs,
  { account, memory, of }: AccountNow,
  reversal: Reversal,
): readonly Operation[] {
  if (reversal.kind === 'refused') return [];
  const imagined = { ...memory, keptByHand: reversal.kind === 'keep' ? reversal.kept : null };
  const { operations } = decideCase(ports, inputs, withMemory(of, account.id, imagined));
  return operations.filter(({ accountId }) => accountId === account.id);
}

function withMemory(
  of: PersonCase | AccountCase,
  accountId: string,
  memory: AccountNow['memory'],
): PersonCase | AccountCase {
  if (of.kind === 'account') return { ...of, memory };
  const claims = of.claims.map((claim) => (claim.account.id === accountId ? { ...claim, memory } : claim));
  return { ...of, claims };
}
