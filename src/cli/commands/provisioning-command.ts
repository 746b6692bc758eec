import type { Texts } from '../../texts/texts.ts';
import { setProvisioning } from '../../use-cases/set-provisioning.ts';
import { commandLineActor } from '../command-line-actor.ts';
import { EXIT } from '../exit-code.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';

/** `provisioning [on|off]`: shows or turns the switch; changes nobody's account. */
export async function provisioningCommand(
  services: Services,
  texts: Texts,
  wanted: 'on' | 'off' | null,
  options: { readonly team: string | null },
): Promise<Answer> {
  const connection = await services.chooseConnection(options.team);
  if (wanted !== null) await setProvisioning(services.ports, connection, wanted === 'on', commandLineActor());
  const now = (await services.ports.connections.get(connection.id)) ?? connection;
  const { on, since, by } = now.provisioning;
  const json = { provisioning: on ? 'on' : 'off', since, by };
  return { json, text: texts.cli.provisioning(on, since, by), exitCode: EXIT.done };
}
