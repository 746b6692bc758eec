import type { Texts } from '../../texts/texts.ts';
import { createSourceToken, revokeSourceToken } from '../../use-cases/source-token.ts';
import { commandLineActor } from '../command-line-actor.ts';
import { EXIT } from '../exit-code.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';
import { UsageError } from '../usage-error.ts';

interface TokenOptions {
  readonly team: string | null;
}

/** `scim-token create NAME`: needs no connection; the token is in this answer and nowhere else. */
export async function createTokenCommand(
  services: Services,
  texts: Texts,
  written: string,
  { team }: TokenOptions,
): Promise<Answer> {
  const name = sourceName(written);
  const connection = await services.chooseConnection(team);
  const token = await createSourceToken(services.ports, connection.id, name, commandLineActor());
  const url = new URL('/scim/v2', services.config.publicUrl).href;
  return { json: { name, token }, text: texts.cli.tokenCreated(name, token, url), exitCode: EXIT.done };
}

/** `scim-token revoke NAME`. */
export async function revokeTokenCommand(
  services: Services,
  texts: Texts,
  written: string,
  { team }: TokenOptions,
): Promise<Answer> {
  const name = sourceName(written);
  const connection = await services.chooseConnection(team);
  await revokeSourceToken(services.ports, connection.id, name, commandLineActor());
  return { json: { name, token: null }, text: texts.cli.tokenRevoked(name), exitCode: EXIT.done };
}

function sourceName(written: string): string {
  const name = written.trim();
  if (name === '') throw new UsageError('a source needs a name');
  return name;
}
