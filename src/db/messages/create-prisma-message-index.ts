import type { MessageIndex } from '../../ports/message-index.ts';
import type { PrismaClient } from '../generated/client.ts';

export function createPrismaMessageIndex({ prisma }: { readonly prisma: PrismaClient }): MessageIndex {
  const key = (connectionId: string, topic: string) => ({ connectionId_topic: { connectionId, topic } });
  return {
    get: (connectionId, topic) =>
      prisma.message.findUnique({ where: key(connectionId, topic), select: { channel: true, ts: true } }),
    async put(connectionId, topic, at) {
      const { channel, ts } = at;
      const create = { connectionId, topic, channel, ts };
      await prisma.message.upsert({ where: key(connectionId, topic), create, update: { channel, ts } });
    },
    async remove(connectionId, topic) {
      await prisma.message.deleteMany({ where: { connectionId, topic } });
    },
  };
}
