import { isAddition, isRemoval } from '../../domain/operation.ts';
import type { ConflictPair } from '../../ports/source-conflicts.ts';
import type { Texts } from '../../texts/texts.ts';
import { previewConflict } from '../../use-cases/preview-conflict.ts';
import { type ConflictDecision, ConflictUnknown, settleConflict } from '../../use-cases/settle-conflict.ts';
import { commandLineActor } from '../command-line-actor.ts';
import { EXIT } from '../exit-code.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';

/** `conflicts`: which sources have the same people, undecided (D4). */
export async function conflictsCommand(
  services: Services,
  texts: Texts,
  { team }: { readonly team: string | null },
): Promise<Answer> {
  const connection = await services.chooseConnection(team);
  const conflicts = (await services.ports.conflicts.list(connection.id)).map(
    ({ fromName, toName, people, apart }) => ({ from: fromName, to: toName, people, apart }),
  );
  const t = texts.conflicts;
  const lines = conflicts.flatMap(({ from, to, people, apart }) => [
    ...(people > 0 ? [t.row(from, to, people)] : []),
    ...(apart > 0 ? [t.apart(to, apart)] : []),
  ]);
  return { json: { conflicts }, text: lines.length === 0 ? t.none : lines.join('\n'), exitCode: EXIT.done };
}

export interface HandOverOptions {
  readonly team: string | null;
  readonly who: readonly string[];
  readonly keep: boolean;
  readonly dryRun: boolean;
}

/** `hand-over FROM TO`: whose the people are that both have, with what it leads to (D4); needs no connection. */
export async function handOverCommand(
  { ports, chooseConnection }: Services,
  texts: Texts,
  { from, to }: { readonly from: string; readonly to: string },
  options: HandOverOptions,
): Promise<Answer> {
  const connection = await chooseConnection(options.team);
  const pair = await findPair({ ports }, connection.id, from, to);
  const choice =
    options.who.length === 0 ? null : await findChosen({ ports }, connection.id, pair, options.who);
  const decision: ConflictDecision = { what: options.keep ? 'keep' : 'hand_over', pair, choice };
  const { people, operations } = await previewConflict(ports, connection, decision);
  if (!options.dryRun) await settleConflict(ports, connection, decision, commandLineActor());
  const json = {
    ...{ from, to, decision: decision.what, people },
    gains: operations.filter(isAddition).length,
    loses: operations.filter(isRemoval).length,
    held: operations.filter(({ hold }) => hold !== null).length,
  };
  const t = texts.conflicts;
  const says = (options.keep ? t.willKeep : t.willHandOver)(from, to, people);
  const effect = texts.cli.effect(json.gains, json.loses, json.held);
  const text = [says, effect, ...(options.dryRun ? [texts.cli.dryRun] : [])].join('\n');
  return { json, text, exitCode: EXIT.done };
}

async function findPair(
  { ports }: Pick<Services, 'ports'>,
  connectionId: string,
  from: string,
  to: string,
): Promise<ConflictPair> {
  const all = await ports.conflicts.list(connectionId);
  const found = all.find(({ fromName, toName }) => fromName === from && toName === to);
  if (found === undefined) throw new ConflictUnknown('nothing of that kind is undecided', { from, to });
  return { fromId: found.fromId, toId: found.toId };
}

/** Throws ConflictUnknown for an address that is not among them: nothing is done for the others then. */
async function findChosen(
  { ports }: Pick<Services, 'ports'>,
  connectionId: string,
  pair: ConflictPair,
  emails: readonly string[],
): Promise<readonly string[]> {
  const found = emails.map(async (email) => {
    const place = await ports.directory.findPersonByEmail(connectionId, email);
    const id = place?.person.id ?? '';
    const [claimed] = await ports.conflicts.forecast(connectionId, pair, [id], ports.clock.now());
    if (claimed === undefined) throw new ConflictUnknown('this person is not undecided', { email });
    return id;
  });
  return Promise.all(found);
}
