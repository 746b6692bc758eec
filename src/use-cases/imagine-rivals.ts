import type { Claim, Rival } from '../domain/case.ts';
import { compareText } from '../domain/compare-text.ts';
import { foldEmail } from '../domain/email.ts';
import type { PersonMaterial } from '../ports/case-reader.ts';

/**
 * Who claims which account when these people have come and those have gone (M1): newcomers become rivals of
 * whoever claims the same account, and whoever goes keeps no account from those who stay.
 */
export function createRivalry(
  newcomers: readonly PersonMaterial[],
  gone: ReadonlySet<string>,
): (material: PersonMaterial) => PersonMaterial {
  const rivals = Map.groupBy(newcomers.flatMap(toRivals), ({ accountId }) => accountId);
  const addresses = new Set(newcomers.map(({ person }) => foldEmail(person.email)));
  return (material) => {
    const { claims, person } = material;
    const isFormer = person.status === 'deleted' && addresses.has(foldEmail(person.email));
    const isTouched = claims.some(
      (claim) => rivals.has(claim.account.id) || claim.rivals.some(({ personId }) => gone.has(personId)),
    );
    if (!isFormer && !isTouched) return material;
    const own = isFormer ? claims.filter(({ by }) => by === 'link' || by === 'external_id') : claims;
    const after = own.map((claim) => {
      const others = [...claim.rivals, ...(rivals.get(claim.account.id) ?? []).map(({ rival }) => rival)];
      return withGone({ ...claim, rivals: others.sort(byPerson) }, gone);
    });
    return { ...material, claims: after };
  };
}

function toRivals({ person, claims }: PersonMaterial) {
  const { id: personId, email } = person;
  return claims.map(({ account, by }) => ({
    accountId: account.id,
    rival: { personId, email, by, gone: false },
  }));
}

function byPerson(one: Rival, other: Rival): number {
  return compareText(one.personId, other.personId);
}

export function withGone(claim: Claim, gone: ReadonlySet<string>): Claim {
  const rivals = claim.rivals.map((rival) => (gone.has(rival.personId) ? { ...rival, gone: true } : rival));
  return { ...claim, rivals };
}

/** A deleted record claims nothing any more by an address that somebody living has. */
export function withoutFormer(claim: Claim, address: string): Claim {
  const rivals = claim.rivals.filter(
    ({ gone, by, email }) => gone !== true || by === 'link' || foldEmail(email) !== address,
  );
  return { ...claim, rivals };
}
