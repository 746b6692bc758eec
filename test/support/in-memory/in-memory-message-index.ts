import type { MessageIndex } from '../../../src/ports/message-index.ts';

export function createInMemoryMessageIndex(): MessageIndex {
  const messages = new Map<string, { readonly channel: string; readonly ts: string }>();
  const key = (connectionId: string, topic: string) => JSON.stringify([connectionId, topic]);
  return {
    get: async (connectionId, topic) => messages.get(key(connectionId, topic)) ?? null,
    async put(connectionId, topic, { channel, ts }) {
      messages.set(key(connectionId, topic), { channel, ts });
    },
    async remove(connectionId, topic) {
      messages.delete(key(connectionId, topic));
    },
  };
}
