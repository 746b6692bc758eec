import type { Claim, ClaimedBy, Rival } from './case.ts';
import { compareText } from './compare-text.ts';
import { foldEmail } from './email.ts';
import type { Hold } from './hold.ts';
import { isManageable } from './is-manageable.ts';
import type { Person } from './person.ts';

/** Which account is the person's (M1). `facts` say what is ambiguous, for the hold's sentence. */
export type Match =
  | { readonly kind: 'matched'; readonly claim: Claim }
  | { readonly kind: 'ambiguous'; readonly claims: readonly Claim[]; readonly facts: Hold['facts'] }
  /** `addressTakenBy`: somebody else's account has the person's address, so Slack would refuse an invitation. */
  | { readonly kind: 'none'; readonly addressTakenBy: Claim | null };

type Matchable = Pick<Person, 'email' | 'status'>;

const STRENGTH: Readonly<Record<ClaimedBy, number>> = {
  link: 4,
  external_id: 3,
  email: 2,
  secondary_email: 1,
};

/**
 * One to one: the saved link first, then externalId, then email, primary before secondary (M1). An account
 * that somebody else claims more strongly is theirs. Two people with equal claims on one account, or one
 * person with equal claims on two, is an ambiguity: held on every side, never guessed.
 */
export function matchAccounts(person: Matchable, claims: readonly Claim[]): Match {
  const manageable = claims.filter(({ account }) => isManageable(account)).sort(byStrength);
  const contested = manageable.filter((claim) => strongestRival(person, claim) <= STRENGTH[claim.by]);
  const [best] = contested;
  if (best === undefined) return { kind: 'none', addressTakenBy: addressTakenBy(person, claims) };
  const equals = contested.filter((claim) => STRENGTH[claim.by] === STRENGTH[best.by]);
  if (equals.length > 1 || strongestRival(person, best) === STRENGTH[best.by]) {
    return { kind: 'ambiguous', claims: equals, facts: factsOf(equals) };
  }
  return { kind: 'matched', claim: best };
}

/** True where nobody else claims the account as strongly as this person: whose else should it be? */
export function isStrongestClaim(person: Pick<Person, 'status'>, claim: Claim): boolean {
  return strongestRival(person, claim) < STRENGTH[claim.by];
}

function strongestRival(person: Pick<Person, 'status'>, claim: Claim): number {
  return Math.max(0, ...claim.rivals.map((rival) => rivalStrength(person, claim, rival)));
}

/**
 * Somebody who was deleted and somebody who is there: an account that is off is for the living, whose names
 * M2 looks at; it must not lock out who was hired again under a new record. One that is on may be the
 * leaver's or the other's, so the deleted one's stronger claim is no more than an equal one, on both sides.
 */
function rivalStrength({ status }: Pick<Person, 'status'>, { account, by }: Claim, rival: Rival): number {
  const [own, theirs] = [STRENGTH[by], STRENGTH[rival.by]];
  const isGone = status === 'deleted';
  if (isGone === (rival.gone ?? false)) return theirs;
  if (account.status === 'inactive') return isGone ? Number.POSITIVE_INFINITY : 0;
  return isGone ? Math.max(own, theirs) : Math.min(own, theirs);
}

function byStrength(one: Claim, other: Claim): number {
  return STRENGTH[other.by] - STRENGTH[one.by] || compareText(one.account.id, other.account.id);
}

/** A bot's address counts, a stranger's does not: theirs is in another team, where Slack does not compare it. */
function addressTakenBy(person: Pick<Person, 'email'>, claims: readonly Claim[]): Claim | null {
  const address = foldEmail(person.email);
  const holders = claims.filter(
    ({ account }) =>
      !account.stranger &&
      address !== '' &&
      [account.email, account.secondaryEmail ?? ''].map(foldEmail).includes(address),
  );
  return holders.sort(byStrength)[0] ?? null;
}

function factsOf(claims: readonly Claim[]): Hold['facts'] {
  const rivals = claims.flatMap((claim) => claim.rivals.map(({ email }) => email));
  return {
    accounts: claims.map(({ account }) => account.id).join(', '),
    by: claims[0]?.by ?? 'email',
    ...(rivals.length > 0 ? { rivals: [...new Set(rivals)].sort(compareText).join(', ') } : {}),
  };
}
