import { describe } from 'vitest';
import { accountIndexContract } from './account-index-contract.ts';
import { accountLinksContract } from './account-links-contract.ts';
import { accountListsContract } from './account-lists-contract.ts';
import { accountSwitchesContract } from './account-switches-contract.ts';
import { assignmentsContract } from './assignments-contract.ts';
import { caseReaderContract } from './case-reader-contract.ts';
import { connectionsContract } from './connections-contract.ts';
import { decisionsContract } from './decisions-contract.ts';
import { directoryForecastContract } from './directory-forecast-contract.ts';
import { directorySearchContract } from './directory-search-contract.ts';
import { directoryStoreContract } from './directory-store-contract.ts';
import { entitlementsContract } from './entitlements-contract.ts';
import { holdsContract } from './holds-contract.ts';
import { installationsContract } from './installations-contract.ts';
import { messageIndexContract } from './message-index-contract.ts';
import { newClaimsContract } from './new-claims-contract.ts';
import { plansContract } from './plans-contract.ts';
import { receiptsContract } from './receipts-contract.ts';
import { runsContract } from './runs-contract.ts';
import type { OpenStores } from './stores.ts';

/** Every contract suite, on one kind of stores. */
export function describeContracts(open: OpenStores): void {
  describe('Connections', () => connectionsContract(open));
  describe('DirectoryStore', () => directoryStoreContract(open));
  describe('DirectoryStore: forecasts', () => directoryForecastContract(open));
  describe('DirectoryStore: finding', () => directorySearchContract(open));
  describe('Assignments', () => assignmentsContract(open));
  describe('Entitlements', () => entitlementsContract(open));
  describe('AccountIndex', () => accountIndexContract(open));
  describe('AccountIndex: links and counts', () => accountLinksContract(open));
  describe('AccountIndex: lists', () => accountListsContract(open));
  describe('AccountIndex: who switched it', () => accountSwitchesContract(open));
  describe('CaseReader', () => caseReaderContract(open));
  describe('CaseReader: newcomers', () => newClaimsContract(open));
  describe('Plans', () => plansContract(open));
  describe('Holds', () => holdsContract(open));
  describe('Runs', () => runsContract(open));
  describe('Receipts', () => receiptsContract(open));
  describe('Installations', () => installationsContract(open));
  describe('Decisions', () => decisionsContract(open));
  describe('MessageIndex', () => messageIndexContract(open));
}
