import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Message } from '../../blocks/build/message.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { Scene } from '../support/read-scene.ts';

/** What every word of `/provision` gets. `rest` is what stands after the word. */
export interface CommandContext {
  readonly deps: ListenerDeps;
  readonly scene: Scene;
  readonly rest: string;
  readonly client: WebClient;
  /** For modals: 3 s old at most. Null where the command came from a button that has none left. */
  readonly triggerId: string;
  /** Only visible to the caller; `replace` puts it in the place of the answer before. */
  answer(
    message: Pick<Message, 'text'> & Partial<Message>,
    options?: { readonly replace?: boolean },
  ): Promise<void>;
}

export type Command = (context: CommandContext) => Promise<void>;

/** Answers through response_url: five times in half an hour (slack-facts §5). */
export function createAnswer(respond: RespondFn): CommandContext['answer'] {
  return async (message, { replace = false } = {}) => {
    await respond({ ...message, response_type: 'ephemeral', replace_original: replace });
  };
}
