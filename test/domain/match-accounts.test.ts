import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import type { Claim, ClaimedBy } from '../../src/domain/case.ts';
import { formerOwnerHold } from '../../src/domain/former-owner.ts';
import { isStrongestClaim, matchAccounts } from '../../src/domain/match-accounts.ts';
import type { Person } from '../../src/domain/person.ts';
import { makeClaim, makePerson } from '../support/domain/make.ts';

const ADA = makePerson();
const rival = (by: ClaimedBy, email = 'bob@example.com') => ({ personId: `p-${email}`, email, by });
const matched = (claims: readonly Claim[]) => {
  const match = matchAccounts(ADA, claims);
  return match.kind === 'matched' ? `${match.claim.account.id} by ${match.claim.by}` : match.kind;
};

describe('[M1] one to one', () => {
  it.each<[ClaimedBy, ClaimedBy]>([
    ['link', 'external_id'],
    ['link', 'email'],
    ['external_id', 'email'],
    ['external_id', 'secondary_email'],
    ['email', 'secondary_email'],
  ])('%s goes before %s', (strong, weak) => {
    const claims = [makeClaim({ id: 'U1' }, weak), makeClaim({ id: 'U2' }, strong)];
    expect(matched(claims)).toBe(`U2 by ${strong}`);
    expect(matched(claims.toReversed())).toBe(`U2 by ${strong}`);
  });

  it('two people with equal claims on one account are ambiguous, and it says who', () => {
    const match = matchAccounts(ADA, [makeClaim({}, 'email', { rivals: [rival('email')] })]);
    expect(match).toMatchObject({
      kind: 'ambiguous',
      facts: { accounts: 'U1', by: 'email', rivals: 'bob@example.com' },
    });
  });

  it('two accounts with equal claims of one person are ambiguous', () => {
    const match = matchAccounts(ADA, [makeClaim({ id: 'U2' }, 'email'), makeClaim({ id: 'U1' }, 'email')]);
    expect(match).toMatchObject({ kind: 'ambiguous', facts: { accounts: 'U1, U2', by: 'email' } });
  });

  it('a weaker rival does not make it ambiguous', () => {
    expect(matched([makeClaim({}, 'link', { rivals: [rival('email')] })])).toBe('U1 by link');
  });

  it('an account that somebody else claims more strongly is theirs; the next claim is looked at', () => {
    const theirs = makeClaim({ id: 'U1' }, 'external_id', { rivals: [rival('link')] });
    expect(matched([theirs, makeClaim({ id: 'U2' }, 'email')])).toBe('U2 by email');
  });

  it('says that the address is taken where somebody else’s account has it', () => {
    const byPrimary = makeClaim({}, 'email', { rivals: [rival('link')] });
    expect(matchAccounts(ADA, [byPrimary])).toEqual({ kind: 'none', addressTakenBy: byPrimary });
    const bySecond = makeClaim(
      { email: 'x@example.com', secondaryEmail: 'ADA@example.com ' },
      'secondary_email',
      { rivals: [rival('email')] },
    );
    expect(matchAccounts(ADA, [bySecond])).toEqual({ kind: 'none', addressTakenBy: bySecond });
    const byId = makeClaim({ email: 'x@example.com' }, 'external_id', { rivals: [rival('link')] });
    expect(matchAccounts(ADA, [byId])).toEqual({ kind: 'none', addressTakenBy: null });
  });

  it('knows whose an account is that nobody else claims as strongly', () => {
    expect(isStrongestClaim(ADA, makeClaim({}, 'email'))).toBe(true);
    expect(isStrongestClaim(ADA, makeClaim({}, 'email', { rivals: [rival('secondary_email')] }))).toBe(true);
    expect(isStrongestClaim(ADA, makeClaim({}, 'email', { rivals: [rival('email')] }))).toBe(false);
  });
});

describe('[M1] somebody who was deleted and somebody who is there', () => {
  const gone = makePerson({ status: 'deleted', deletionEvidence: 'said' });
  const kindOf = (person: Person, claim: Claim) => matchAccounts(person, [claim]).kind;

  it.each<[string, Account['status'], ClaimedBy, ClaimedBy, string, string]>([
    ['an account that is off goes to the living', 'inactive', 'email', 'link', 'matched', 'none'],
    ['also by a weaker claim', 'inactive', 'secondary_email', 'email', 'matched', 'none'],
    ['one that is on is ambiguous', 'active', 'email', 'link', 'ambiguous', 'ambiguous'],
    ['so is one that is invited', 'invited', 'email', 'email', 'ambiguous', 'ambiguous'],
    ['unless the living claims it more strongly', 'active', 'link', 'email', 'matched', 'none'],
  ])('%s', (_, status, living, deleted, forLiving, forDeleted) => {
    const old = { ...rival(deleted), gone: true };
    expect(kindOf(ADA, makeClaim({ status }, living, { rivals: [old] }))).toBe(forLiving);
    expect(kindOf(gone, makeClaim({ status }, deleted, { rivals: [rival(living)] }))).toBe(forDeleted);
  });

  it('two who were deleted are compared like two who are there', () => {
    const old = { ...rival('link'), gone: true };
    expect(kindOf(gone, makeClaim({}, 'email', { rivals: [old] }))).toBe('none');
  });
});

describe('[P5] whom nobody is matched to', () => {
  it.each<[string, Partial<Account>]>([
    ['a Slack Connect stranger', { stranger: true }],
    ['a bot', { role: 'bot' }],
    ['Slackbot', { id: 'USLACKBOT', role: null }],
    ['an app’s user whose role was not read', { email: 'Ada@Slack-Bots.com', role: null }],
  ])('%s', (_, account) => {
    expect(matchAccounts(ADA, [makeClaim(account, 'link')]).kind).toBe('none');
  });

  it('[P4] a bot’s address is taken, a stranger’s is not: theirs is in another team', () => {
    const bot = makeClaim({ role: 'bot' }, 'email');
    expect(matchAccounts(ADA, [bot])).toEqual({ kind: 'none', addressTakenBy: bot });
    const stranger = makeClaim({ stranger: true }, 'email');
    expect(matchAccounts(ADA, [stranger])).toEqual({ kind: 'none', addressTakenBy: null });
  });
});

describe('[M2] the account of an address’s earlier owner', () => {
  const hold = (person: Partial<Person>, account: Partial<Account>, by: ClaimedBy = 'email') =>
    formerOwnerHold(makePerson(person), makeClaim({ status: 'inactive', displayName: '', ...account }, by));

  it.each<[string, Partial<Person>, Partial<Account>, boolean]>([
    ['no word in common', { givenName: 'Adam', familyName: 'Smith' }, {}, true],
    ['the same family name', { givenName: 'Bob' }, {}, false],
    [
      'a nickname in the display name',
      { givenName: 'Bob', familyName: 'Ito' },
      { displayName: 'bob the builder' },
      false,
    ],
    [
      'case, accents and width',
      { givenName: 'ZOË', familyName: 'X' },
      { givenName: 'ｚｏｅ', familyName: 'Y' },
      false,
    ],
    [
      'letters that do not come apart',
      { givenName: 'A', familyName: 'Straße' },
      { givenName: 'B', familyName: 'STRASSE' },
      false,
    ],
    [
      'nothing but an initial in common',
      { givenName: 'J.', familyName: 'Smith' },
      { givenName: 'J', familyName: 'Doe' },
      true,
    ],
    [
      'a Korean name in one field',
      { givenName: '민수', familyName: '김' },
      { givenName: '', familyName: '김민수' },
      false,
    ],
    [
      'another Korean name',
      { givenName: '민수', familyName: '김' },
      { givenName: '지영', familyName: '박' },
      true,
    ],
    ['a voiced kana', { givenName: 'ガク', familyName: '' }, { givenName: 'カク', familyName: '' }, true],
    ['a person without a name', { givenName: '', familyName: ' ' }, {}, false],
    ['an account without a name', {}, { givenName: '', familyName: '' }, false],
  ])('names: %s', (_, person, account, held) => {
    expect(hold(person, account)?.facts.why).toBe(held ? 'name' : undefined);
  });

  it('another employee number is another person, whatever the name', () => {
    expect(hold({ employeeNumber: '17' }, { employeeNumber: '18' })?.facts.why).toBe('employee_number');
    expect(hold({ employeeNumber: '17' }, { employeeNumber: ' 17 ' })).toBeNull();
    expect(hold({ employeeNumber: '17' }, { employeeNumber: null })).toBeNull();
  });

  const stranger = { givenName: 'Adam', familyName: 'Smith' };
  it('does not concern an active account', () => {
    expect(hold(stranger, { status: 'active' })).toBeNull();
    expect(hold(stranger, { status: 'invited' })).toBeNull();
  });

  it('does not concern an account known by link or externalId', () => {
    expect(hold(stranger, {}, 'link')).toBeNull();
    expect(hold(stranger, {}, 'external_id')).toBeNull();
    expect(hold(stranger, {}, 'secondary_email')?.rule).toBe('M2');
  });
});
