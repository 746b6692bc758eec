import type { UnitAttribute } from '../../domain/unit-attribute.ts';
import type { Texts } from '../../texts/texts.ts';
import { chooseUnits } from '../../use-cases/choose-units.ts';
import { commandLineActor } from '../command-line-actor.ts';
import { EXIT } from '../exit-code.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';

/** `units SOURCE ATTRIBUTE`: what the units of a source that pushes are taken from; those on record follow at once. */
export async function unitsCommand(
  services: Services,
  texts: Texts,
  source: string,
  from: UnitAttribute,
  options: { readonly team: string | null },
): Promise<Answer> {
  const connection = await services.chooseConnection(options.team);
  await chooseUnits(services.ports, connection.id, source, from, commandLineActor());
  await services.deriveUnits(connection.id);
  const text = texts.settings.units.saved(source);
  return { json: { source, units: from }, text, exitCode: EXIT.done };
}
