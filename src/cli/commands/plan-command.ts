import type { Texts } from '../../texts/texts.ts';
import { compare } from '../../use-cases/compare.ts';
import { EXIT } from '../exit-code.ts';
import { toPlanJson } from '../json/plan-json.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';
import { planText } from '../text/plan-text.ts';
import { withTurn } from '../with-turn.ts';

/** `plan`: compares now, shows the plan, changes nothing. Exit 0, whatever it holds. */
export async function planCommand(
  services: Services,
  texts: Texts,
  options: { readonly team: string | null },
): Promise<Answer> {
  const connection = await services.connected(options.team);
  const plan = await withTurn(services, connection, () => compare(services.ports, connection));
  return { json: toPlanJson(texts, connection, plan), text: planText(texts, plan), exitCode: EXIT.done };
}
