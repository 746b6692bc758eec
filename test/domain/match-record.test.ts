import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '../../src/domain/directory-record.ts';
import { type KnownPerson, matchRecord } from '../../src/domain/match-record.ts';

const HR = { id: 'hr', byHand: false };
const BY_HAND = { id: 'hand', byHand: true };

const record = (changes: Partial<DirectoryRecord> = {}): DirectoryRecord => ({
  externalId: null,
  email: 'Ada@Example.com',
  secondaryEmails: [],
  givenName: 'Ada',
  familyName: 'Lovelace',
  title: null,
  employeeNumber: null,
  status: 'active',
  unitPath: null,
  groups: [],
  ...changes,
});
const known = (changes: Partial<KnownPerson> = {}): KnownPerson => ({
  id: 'p1',
  sourceId: 'hr',
  externalId: null,
  email: 'ada@example.com',
  employeeNumber: null,
  status: 'active',
  byHand: false,
  ...changes,
});
const is = (personId: string, takenOver = false) => ({ kind: 'known', personId, takenOver });

describe('matchRecord', () => {
  it('finds nobody: a new person', () => {
    expect(matchRecord(record(), HR, [])).toEqual({ kind: 'new' });
  });

  it('[D4] an email change keeps the person: the source id comes first', () => {
    const renamed = record({ externalId: '7', email: 'ada@new.example' });
    expect(matchRecord(renamed, HR, [known({ externalId: '7' })])).toEqual(is('p1'));
  });

  it('[D4] compares emails folded and trimmed', () => {
    expect(matchRecord(record({ email: ' ADA@example.COM ' }), HR, [known()])).toEqual(is('p1'));
    expect(matchRecord(record({ email: 'ada+x@example.com' }), HR, [])).toEqual({ kind: 'new' });
  });

  it('lets the email stand for an id that one side lacks', () => {
    expect(matchRecord(record({ externalId: '7' }), HR, [known()])).toEqual(is('p1'));
    expect(matchRecord(record(), HR, [known({ externalId: '7' })])).toEqual(is('p1'));
  });

  it('takes the next owner of an address for somebody new: another id is another person', () => {
    const former = known({ externalId: '1', status: 'deleted' });
    expect(matchRecord(record({ externalId: '2' }), HR, [former])).toEqual({ kind: 'new' });
  });

  it('brings back who was deleted, as the same person', () => {
    expect(matchRecord(record(), HR, [known({ status: 'deleted' })])).toEqual(is('p1'));
  });

  it('prefers the living of two with one address', () => {
    const two = [known({ id: 'p0', status: 'deleted' }), known({ id: 'p1' })];
    expect(matchRecord(record(), HR, two)).toEqual(is('p1'));
  });

  it('[D2] takes over a record kept by hand that has the same email', () => {
    const byHand = known({ sourceId: 'hand', byHand: true });
    expect(matchRecord(record({ externalId: '7' }), HR, [byHand])).toEqual(is('p1', true));
  });

  it('[D4] a second source with the same email or employee number is a conflict', () => {
    const other = known({ sourceId: 'okta', employeeNumber: '42' });
    const conflict = { kind: 'conflict', personId: 'p1', ownId: null };
    expect(matchRecord(record(), HR, [other])).toEqual(conflict);
    expect(matchRecord(record({ email: 'al@example.com', employeeNumber: '42' }), HR, [other])).toEqual(
      conflict,
    );
    expect(matchRecord(record(), BY_HAND, [other])).toEqual(conflict);
  });

  it('[D4] nor does renaming or reviving one’s own take an address from another source', () => {
    const other = known({ id: 'p2', sourceId: 'okta' });
    const own = known({ externalId: '7', email: 'old@example.com' });
    const conflict = { kind: 'conflict', personId: 'p2', ownId: 'p1' };
    expect(matchRecord(record({ externalId: '7' }), HR, [own, other])).toEqual(conflict);
    expect(matchRecord(record(), HR, [known({ status: 'deleted' }), other])).toEqual(conflict);
  });

  it('hears of a leaver whatever address the record has now', () => {
    const gone = record({ externalId: '7', status: 'deleted' });
    const own = known({ externalId: '7', email: 'old@example.com' });
    expect(matchRecord(gone, HR, [own, known({ id: 'p2', sourceId: 'okta' })])).toEqual(is('p1'));
  });

  it('[D4] one’s own unchanged address is no conflict, whoever else claims it', () => {
    expect(matchRecord(record(), HR, [known(), known({ id: 'p2', sourceId: 'okta' })])).toEqual(is('p1'));
  });

  it('hears nothing in a source that says of another’s person that they are gone', () => {
    const other = known({ sourceId: 'okta' });
    expect(matchRecord(record({ status: 'deleted' }), HR, [other])).toEqual({ kind: 'not_claimed' });
  });
});
