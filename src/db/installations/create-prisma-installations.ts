import type { Installations, StoredToken } from '../../ports/installations.ts';
import { type Cipher, keyIdOf } from '../encryption/create-cipher.ts';
import type { PrismaClient } from '../generated/client.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly cipher: Cipher;
}

type Kind = 'bot' | 'admin';

/** Token by token: one that is replaced meanwhile is the newest key's already, and stays. */
async function reencrypt(
  { prisma, cipher }: Deps,
  boundTo: (connectionId: string, kind: Kind) => string,
): Promise<number> {
  const rows = await prisma.installation.findMany({
    select: { connectionId: true, kind: true, ciphertext: true },
  });
  let changed = 0;
  for (const { connectionId, kind, ciphertext } of rows) {
    if (keyIdOf(ciphertext) === cipher.newestKeyId()) continue;
    const place = boundTo(connectionId, kind as Kind);
    const again = cipher.encrypt(cipher.decrypt(ciphertext, place), place);
    const where = { connectionId, kind, ciphertext };
    changed += (await prisma.installation.updateMany({ where, data: { ciphertext: again } })).count;
  }
  return changed;
}

/** Bot and admin token apart, each encrypted for its own row: neither can be put in another's place. */
export function createPrismaInstallations({ prisma, cipher }: Deps): Installations {
  const boundTo = (connectionId: string, kind: Kind) => `installations/${connectionId}/${kind}`;
  const save = async (
    connectionId: string,
    kind: Kind,
    { token, userId, scopes, installedAt }: StoredToken,
  ) => {
    const ciphertext = cipher.encrypt(token, boundTo(connectionId, kind));
    const data = { ciphertext, userId, scopes: [...scopes], installedAt };
    await prisma.installation.upsert({
      where: { connectionId_kind: { connectionId, kind } },
      create: { connectionId, kind, ...data },
      update: data,
    });
  };
  const read = async (connectionId: string, kind: Kind): Promise<StoredToken | null> => {
    const row = await prisma.installation.findUnique({
      where: { connectionId_kind: { connectionId, kind } },
    });
    if (row === null) return null;
    const { userId, scopes, installedAt } = row;
    return {
      token: cipher.decrypt(row.ciphertext, boundTo(connectionId, kind)),
      userId,
      scopes,
      installedAt,
    };
  };
  const remove = async (connectionId: string, kind: Kind) => {
    await prisma.installation.deleteMany({ where: { connectionId, kind } });
  };
  return {
    saveBotToken: (connectionId, token) => save(connectionId, 'bot', token),
    saveAdminToken: (connectionId, token) => save(connectionId, 'admin', token),
    readBotToken: (connectionId) => read(connectionId, 'bot'),
    readAdminToken: (connectionId) => read(connectionId, 'admin'),
    deleteBotToken: (connectionId) => remove(connectionId, 'bot'),
    deleteAdminToken: (connectionId) => remove(connectionId, 'admin'),
    reencrypt: () => reencrypt({ prisma, cipher }, boundTo),
  };
}
