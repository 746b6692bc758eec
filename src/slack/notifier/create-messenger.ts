import type { MessageIndex } from '../../ports/message-index.ts';
import type { Message } from '../blocks/build/message.ts';
import { slackErrorOf } from '../web/slack-error-of.ts';
import { createBackgroundClient, type WebClientDeps } from '../web/web-client-options.ts';

export interface Messenger {
  /** One message a topic: posted once to this person's DM, then rewritten (H1: never a second notice). */
  say(topic: string, userId: string, message: Message): Promise<void>;
  /** Rewrites what was said before; says nothing where nothing was. */
  rewrite(topic: string, message: Message): Promise<boolean>;
  /** When the message on this topic was posted; null: there is none. */
  saidAt(topic: string): Promise<Date | null>;
  /** Topics that begin like this and have a message. */
  topics(prefix: string): Promise<readonly string[]>;
  /** The next message on this topic is a new one. */
  forget(topic: string): Promise<void>;
}

export interface MessengerDeps {
  readonly web: WebClientDeps;
  readonly messages: MessageIndex;
  readonly connectionId: string;
  readonly token: string;
}

/** Somebody deleted the message, or it is too old to be rewritten: then it is said anew. */
const GONE: ReadonlySet<string> = new Set(['message_not_found', 'channel_not_found', 'cant_update_message']);

/** A user id as channel is the app's direct message with that person (slack-facts §3.6). */
export function createMessenger({ web, messages, connectionId, token }: MessengerDeps): Messenger {
  const client = createBackgroundClient(token, web);
  const rewrite = async (topic: string, { text, blocks }: Message) => {
    const at = await messages.get(connectionId, topic);
    if (at === null) return false;
    try {
      await client.chat.update({ ...at, text, blocks });
      return true;
    } catch (error) {
      if (!GONE.has(slackErrorOf(error))) throw error;
      await messages.remove(connectionId, topic);
      return false;
    }
  };
  return {
    rewrite,
    async say(topic, userId, message) {
      if (await rewrite(topic, message)) return;
      const { text, blocks } = message;
      const posted = await client.chat.postMessage({ channel: userId, text, blocks });
      const { channel, ts } = posted;
      if (channel !== undefined && ts !== undefined) await messages.put(connectionId, topic, { channel, ts });
    },
    async saidAt(topic) {
      const at = await messages.get(connectionId, topic);
      return at === null ? null : new Date(Number(at.ts) * 1_000); // a ts is seconds since 1970
    },
    topics: (prefix) => messages.topics(connectionId, prefix),
    forget: (topic) => messages.remove(connectionId, topic),
  };
}
