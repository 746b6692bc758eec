import type { Texts } from '../../texts/texts.ts';
import { eraseConnection } from '../../use-cases/erase-connection.ts';
import { commandLineActor } from '../command-line-actor.ts';
import { EXIT } from '../exit-code.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';

/** `erase TEAM [--dry-run]`: everything that is kept about a team goes; the answer is the proof of it. */
export async function eraseCommand(
  { ports, chooseConnection }: Services,
  texts: Texts,
  team: string,
  options: { readonly dryRun: boolean },
): Promise<Answer> {
  const connection = await chooseConnection(team);
  if (options.dryRun) {
    const erased = await ports.connections.countRows(connection.id);
    const json = { team: connection.slackId, name: connection.name, erased };
    return { json, text: `${rowsText(erased)}\n${texts.cli.dryRun}`, exitCode: EXIT.done };
  }
  const json = await eraseConnection(ports, connection, commandLineActor());
  const { receipts, tokenRevoked } = json;
  const text = [
    texts.cli.erased(json.name, json.at),
    rowsText(json.erased),
    ...(receipts === null ? [] : [texts.cli.erasedChain(receipts.count, receipts.lastSeal)]),
    tokenRevoked ? texts.cli.tokenEnded : texts.cli.tokenNotEnded,
  ].join('\n');
  return { json, text, exitCode: EXIT.done };
}

function rowsText(erased: Readonly<Record<string, number>>): string {
  return Object.entries(erased)
    .map(([table, rows]) => `  ${table}: ${rows}`)
    .join('\n');
}
