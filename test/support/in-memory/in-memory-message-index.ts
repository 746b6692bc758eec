import type { MessageIndex } from '../../../src/ports/message-index.ts';

export function createInMemoryMessageIndex(): MessageIndex {
  const messages = new Map<string, { readonly channel: string; readonly ts: string }>();
  const key = (connectionId: string, topic: string) => JSON.stringify([connectionId, topic]);
  return {
    get: async (connectionId, topic) => messages.get(key(connectionId, topic)) ?? null,
    async put(connectionId, topic, { channel, ts }) {
      messages.set(key(connectionId, topic), { channel, ts });
    },
    async topics(connectionId, prefix) {
      const known = [...messages.keys()].map((one) => JSON.parse(one) as [string, string]);
      const own = known.filter(([id, topic]) => id === connectionId && topic.startsWith(prefix));
      return own.map(([, topic]) => topic).sort();
    },
    async remove(connectionId, topic) {
      messages.delete(key(connectionId, topic));
    },
  };
}
