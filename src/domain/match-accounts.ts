import type { Claim, ClaimedBy } from './case.ts';
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
export function matchAccounts(person: Pick<Person, 'email'>, claims: readonly Claim[]): Match {
  const manageable = claims.filter(({ account }) => isManageable(account)).sort(byStrength);
  const contested = manageable.filter((claim) => strongestRival(claim) <= STRENGTH[claim.by]);
  const [best] = contested;
  if (best === undefined) return { kind: 'none', addressTakenBy: addressTakenBy(person, claims) };
  const equals = contested.filter((claim) => STRENGTH[claim.by] === STRENGTH[best.by]);
  if (equals.length > 1 || strongestRival(best) === STRENGTH[best.by]) {
    return { kind: 'ambiguous', claims: equals, facts: factsOf(equals) };
  }
  return { kind: 'matched', claim: best };
}

/** True where nobody else claims the account as strongly as this person: whose else should it be? */
export function isStrongestClaim(claim: Claim): boolean {
  return strongestRival(claim) < STRENGTH[claim.by];
}

function strongestRival({ rivals }: Claim): number {
  return Math.max(0, ...rivals.map((rival) => STRENGTH[rival.by]));
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
