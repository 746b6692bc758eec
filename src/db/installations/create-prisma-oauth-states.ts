import type { OAuthStates } from '../../ports/installations.ts';
import type { PrismaClient } from '../generated/client.ts';

/** Single use is one DELETE that says whether it found the row: two callbacks at once cannot both succeed. */
export function createPrismaOAuthStates({ prisma }: { readonly prisma: PrismaClient }): OAuthStates {
  return {
    async save(state, browser, expiresAt) {
      await prisma.oAuthState.create({ data: { state, browser, expiresAt } });
    },
    async use(state, browser, now) {
      const { count } = await prisma.oAuthState.deleteMany({
        where: { state, browser, expiresAt: { gt: now } },
      });
      await prisma.oAuthState.deleteMany({ where: { expiresAt: { lte: now } } });
      return count === 1;
    },
  };
}
