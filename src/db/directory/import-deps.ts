import type { Source } from '../../ports/directory-store.ts';
import type { NewId } from '../../ports/ids.ts';
import type { PrismaClient } from '../generated/client.ts';

/** What every step of one import needs. */
export interface ImportDeps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
  readonly connectionId: string;
  readonly source: Source;
  readonly now: Date;
}
