import { may } from '../../../domain/rollcall-role.ts';
import { whatIf as evaluate, type WhatIf } from '../../../use-cases/what-if.ts';
import { type WhatIfModel, whatIfHelpMessage, whatIfMessage } from '../../blocks/messages/what-if-message.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { Scene } from '../support/read-scene.ts';
import type { Command, CommandContext } from './command-context.ts';
import { meant } from './meant.ts';
import { asTyped, type ParsedWhatIf, parseWhatIf } from './parse-what-if.ts';

/** What a change would do to Slack, without doing it. */
export const whatIf: Command = async (context) => {
  const { deps, scene, rest, answer } = context;
  const parsed = parseWhatIf(rest);
  if (parsed === null) return answer(whatIfHelpMessage(scene.texts));
  const change = await complete(context, parsed);
  if (change === null) return;
  await answer({ text: scene.texts.whatIf.working });
  const model = await readWhatIf(deps, scene, change, askedOf(change, rest));
  await answer(whatIfMessage(scene.texts, model), { replace: true });
};

/** Null: several people match, and the answer was a choice. */
async function complete(context: CommandContext, parsed: ParsedWhatIf): Promise<WhatIf | null> {
  if (parsed.kind !== 'suspend') return parsed;
  const who = await meant({ ...context, rest: parsed.who }, 'what-if suspend');
  return who === null ? null : { kind: 'suspend', email: who.email };
}

/** A mention is an id; people read an address. */
function askedOf(change: WhatIf, typed: string): string {
  return change.kind === 'suspend' ? `suspend ${change.email}` : asTyped(typed);
}

export async function readWhatIf(
  { ports }: Pick<ListenerDeps, 'ports'>,
  { connection, caller }: Pick<Scene, 'connection' | 'caller'>,
  change: WhatIf,
  asked: string,
): Promise<WhatIfModel> {
  const { operations } = await evaluate(ports, connection, change);
  const mayPost = may(caller.roles, 'ask');
  return { asked, operations, provisioning: connection.provisioning.on, postedBy: null, mayPost };
}
