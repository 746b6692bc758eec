import { describe } from 'vitest';
import { assignmentsContract } from './assignments-contract.ts';
import { connectionsContract } from './connections-contract.ts';
import { directoryStoreContract } from './directory-store-contract.ts';
import { entitlementsContract } from './entitlements-contract.ts';
import type { OpenStores } from './stores.ts';

/** Every contract suite, on one kind of stores. */
export function describeContracts(open: OpenStores): void {
  describe('Connections', () => connectionsContract(open));
  describe('DirectoryStore', () => directoryStoreContract(open));
  describe('Assignments', () => assignmentsContract(open));
  describe('Entitlements', () => entitlementsContract(open));
}
