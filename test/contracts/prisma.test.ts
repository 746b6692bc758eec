import { describe } from 'vitest';
import { withDatabase } from '../support/database.ts';
import { openPrismaStores } from './open-prisma-stores.ts';
import { describeContracts } from './suites.ts';

describe('Prisma', () => {
  const database = withDatabase();
  describeContracts(() => openPrismaStores(database().prisma));
});
