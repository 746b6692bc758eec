import type { Texts } from '../../texts/texts.ts';
import { explainPerson } from '../../use-cases/explain-person.ts';
import { EXIT } from '../exit-code.ts';
import { toWhyJson } from '../json/why-json.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';
import { whyText } from '../text/why-text.ts';

/** `why EMAIL`: the chain of reasons; an unknown address is an answer, not a failure. */
export async function whyCommand(
  services: Services,
  texts: Texts,
  email: string,
  options: { readonly team: string | null },
): Promise<Answer> {
  const connection = await services.chooseConnection(options.team);
  const explanation = await explainPerson(services.ports, connection, email);
  return { json: toWhyJson(texts, explanation), text: whyText(texts, explanation), exitCode: EXIT.done };
}
