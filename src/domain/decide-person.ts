import type { Claim, PersonCase } from './case.ts';
import { decideAmbiguous } from './decide-ambiguous.ts';
import { decideLonelyAccount } from './decide-lonely-account.ts';
import { decideMatched } from './decide-matched.ts';
import type { DecideSetting } from './decide-setting.ts';
import { isEmail } from './email.ts';
import { formerOwnerHold } from './former-owner.ts';
import type { Hold } from './hold.ts';
import { makePersonOperation } from './make-operation.ts';
import { isStrongestClaim, type Match, matchAccounts } from './match-accounts.ts';
import type { Operation } from './operation.ts';
import type { CaseVerdict } from './plan.ts';
import { conflictHold, seatHold } from './switch-operations.ts';
import { isUnmanagedGuest } from './want-account.ts';

type Findings = Pick<CaseVerdict, 'operations' | 'drift'>;

/** One person with every account that claims them: what is to be done, and what is only shown (P1, P4). */
export function decidePerson(oneCase: PersonCase, setting: DecideSetting): CaseVerdict {
  const match = matchAccounts(oneCase.person, oneCase.claims);
  const found = decideByMatch(oneCase, match, setting);
  return {
    ...found,
    link: linkOf(oneCase, match),
    managed: isManaged(oneCase, match, setting),
    unchanged: found.operations.length === 0 && found.drift.length === 0,
  };
}

function decideByMatch(oneCase: PersonCase, match: Match, setting: DecideSetting): Findings {
  switch (match.kind) {
    case 'none':
      return { operations: planInvitation(oneCase, match, setting), drift: [] };
    case 'ambiguous':
      return joined([
        decideAmbiguous(oneCase, match.claims, match.facts, setting),
        ...decideOthers(oneCase, match.claims, setting),
      ]);
    case 'matched':
      return joined([
        decideMatched(oneCase, match.claim, setting),
        ...decideOthers(oneCase, [match.claim], setting),
      ]);
  }
}

/** Accounts that nobody else claims as strongly, while this person has another: no person explains them. */
function decideOthers({ person, claims }: PersonCase, mine: readonly Claim[], setting: DecideSetting) {
  const ids = new Set(mine.map(({ account }) => account.id));
  return claims
    .filter((claim) => !ids.has(claim.account.id) && isStrongestClaim(person, claim))
    .map(({ account, memory }) => decideLonelyAccount(account, memory, person.id, setting));
}

function joined(findings: readonly Findings[]): Findings {
  return {
    operations: findings.flatMap(({ operations }) => operations),
    drift: findings.flatMap(({ drift }) => drift),
  };
}

/** Slack refuses a second account for an address, so while somebody else's has it the invitation waits (P4, M1). */
function planInvitation(
  oneCase: PersonCase,
  { addressTakenBy }: Extract<Match, { kind: 'none' }>,
  setting: DecideSetting,
): readonly Operation[] {
  const { entitlement } = oneCase;
  if (!entitlement.entitled) return [];
  const taken = addressTakenBy === null ? null : { accounts: addressTakenBy.account.id, by: 'address_taken' };
  const hold =
    taken === null
      ? (addressHold(oneCase) ?? seatHold(oneCase, setting) ?? conflictHold(oneCase, entitlement.byName))
      : ({ rule: 'M1', facts: taken } as const);
  const draft = { kind: 'invite', causes: ['assigned'], byName: entitlement.byName, hold } as const;
  return [makePersonOperation(oneCase, null, draft, setting)];
}

/** P2: Slack takes no account without an address, so the directory's record has to be mended first. */
function addressHold({ person }: PersonCase): Hold | null {
  return isEmail(person.email) ? null : { rule: 'P2', facts: { why: 'no_address' } };
}

/** A link is saved only where nothing speaks for an earlier owner: it would silence M2 for good. */
function linkOf({ person }: PersonCase, match: Match): CaseVerdict['link'] {
  if (match.kind !== 'matched' || match.claim.by === 'link') return null;
  if (formerOwnerHold(person, match.claim) !== null) return null;
  return { personId: person.id, accountId: match.claim.account.id };
}

function isManaged(oneCase: PersonCase, match: Match, { isProtected }: DecideSetting): boolean {
  if (match.kind !== 'matched' || isUnmanagedGuest(oneCase, match.claim)) return false;
  const { account } = match.claim;
  return account.status === 'active' && !(isProtected?.(account) ?? false);
}
