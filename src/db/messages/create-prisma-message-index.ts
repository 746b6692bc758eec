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
    async topics(connectionId, prefix) {
      // starts_with, because Prisma's startsWith takes an underscore for any character.
      const rows = await prisma.$queryRaw<{ topic: string }[]>`
        SELECT topic FROM messages WHERE connection_id = ${connectionId}::uuid AND starts_with(topic, ${prefix})
         ORDER BY topic COLLATE "C"`;
      return rows.map(({ topic }) => topic);
    },
    async remove(connectionId, topic) {
      await prisma.message.deleteMany({ where: { connectionId, topic } });
    },
  };
}
