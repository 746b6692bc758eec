import { describe } from 'vitest';
import { openInMemoryStores } from './open-in-memory-stores.ts';
import { describeContracts } from './suites.ts';

describe('in memory', () => describeContracts(openInMemoryStores));
