import type { Account } from '../../src/domain/account.ts';
import type { DirectoryRecord } from '../../src/domain/directory-record.ts';

const PAGE = 1_000;

/** People in 50 units and 20 groups, a thousand at a time; every tenth has a second address. */
export function* makeManyRecords(count: number): Generator<readonly DirectoryRecord[]> {
  for (let start = 0; start < count; start += PAGE) {
    yield Array.from({ length: Math.min(PAGE, count - start) }, (_, index) => makeRecord(start + index));
  }
}

function makeRecord(index: number): DirectoryRecord {
  return {
    externalId: `e${index}`,
    email: `p${index}@bench.example`,
    secondaryEmails: index % 10 === 0 ? [`second${index}@bench.example`] : [],
    givenName: `Given${index % 997}`,
    familyName: `Family${index % 4_999}`,
    title: 'Engineer',
    employeeNumber: `${index}`,
    status: index % 50 === 0 ? 'suspended' : 'active',
    unitPath: `/Unit ${index % 5}/Team ${index % 50}`,
    groups: [`Group ${index % 20}`],
  };
}

/** Accounts of the same people: some by their second address, every hundredth of nobody. */
export function* makeManyAccounts(count: number): Generator<readonly Account[]> {
  for (let start = 0; start < count; start += PAGE) {
    yield Array.from({ length: Math.min(PAGE, count - start) }, (_, index) => makeAccount(start + index));
  }
}

function makeAccount(index: number): Account {
  const local = index % 100 === 99 ? `nobody${index}` : index % 20 === 0 ? `second${index}` : `p${index}`;
  return {
    id: `U${String(index).padStart(9, '0')}`,
    email: `${local}@bench.example`,
    secondaryEmail: null,
    userName: `user${index}`,
    givenName: `Given${index % 997}`,
    familyName: `Family${index % 4_999}`,
    displayName: `user${index}`,
    title: null,
    externalId: null,
    employeeNumber: null,
    status: index % 7 === 0 ? 'inactive' : 'active',
    role: null,
    stranger: false,
  };
}
