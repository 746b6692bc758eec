import { describe } from 'vitest';
import { accountIndexContract } from './account-index-contract.ts';
import { assignmentsContract } from './assignments-contract.ts';
import { caseReaderContract } from './case-reader-contract.ts';
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
  describe('AccountIndex', () => accountIndexContract(open));
  describe('CaseReader', () => caseReaderContract(open));
}
