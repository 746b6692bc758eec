import { isGuest } from './account.ts';
import type { AccountMemory, Claim, PersonCase } from './case.ts';
import type { Cause } from './cause.ts';
import type { DecideSetting } from './decide-setting.ts';
import { formerOwnerHold } from './former-owner.ts';
import { graceHold } from './grace-hold.ts';
import type { Hold } from './hold.ts';
import { makePersonOperation } from './make-operation.ts';
import type { Operation } from './operation.ts';
import { type RemovalCause, removalChain } from './removal-causes.ts';
import type { Wanted } from './want-account.ts';

/** G6: so often in a day somebody else switches an account against Rollcall, then it is frozen. */
export const FLIPS_FROZEN = 2;

export function frozenHold({ flips }: AccountMemory): Hold | null {
  return flips >= FLIPS_FROZEN ? { rule: 'G6', facts: { flips } } : null;
}

/** D4: two sources claim the person; nothing moves until an admin decides, but what an admin says by name. */
export function conflictHold({ memory }: PersonCase, byName: boolean): Hold | null {
  return memory.sourceConflict && !byName ? { rule: 'D4', facts: {} } : null;
}

/** P2: a guest seat that this Slack plan cannot give must not become a full member's. */
export function seatHold({ entitlement }: PersonCase, { capabilities }: DecideSetting): Hold | null {
  const impossible = entitlement.entitled && entitlement.seat === 'guest' && !capabilities.guests;
  return impossible ? { rule: 'P2', facts: { why: 'guest_seat' } } : null;
}

export function planReactivation(
  oneCase: PersonCase,
  claim: Claim,
  wanted: Extract<Wanted, { kind: 'active' }>,
  setting: DecideSetting,
): Operation {
  const { account, memory } = claim;
  const hold =
    formerOwnerHold(oneCase.person, claim) ??
    (isGuest(account.role) ? null : seatHold(oneCase, setting)) ??
    conflictHold(oneCase, wanted.byName) ??
    frozenHold(memory);
  const draft = { kind: 'reactivate', causes: [wanted.cause], byName: wanted.byName, hold } as const;
  return makePersonOperation(oneCase, account, draft, setting);
}

export function planDeactivation(
  oneCase: PersonCase,
  claim: Claim,
  wanted: Extract<Wanted, { kind: 'inactive' }>,
  setting: DecideSetting,
): Operation {
  const { account, memory } = claim;
  const { person } = oneCase;
  const switchedOn = isSwitchedOn(memory, wanted.causes);
  const hold =
    conflictHold(oneCase, wanted.byName) ??
    frozenHold(memory) ??
    (switchedOn ? null : graceHold(wanted.causes, person.sourceId, setting));
  const [first, ...others] = wanted.causes.map(({ cause }) => cause);
  const causes: [Cause, ...Cause[]] = [first ?? 'requested', ...others];
  const isAbsent = person.status === 'deleted' && person.deletionEvidence === 'absent' && !wanted.byName;
  return makePersonOperation(
    oneCase,
    account,
    {
      kind: 'deactivate',
      causes: switchedOn ? ['switched_on', ...causes] : causes,
      byName: wanted.byName,
      evidenceKind: isAbsent ? 'absent' : 'said',
      since: wanted.causes[0].since,
      chain: removalChain(oneCase),
      hold,
    },
    setting,
  );
}

/**
 * P4: Rollcall had switched it off for this very cause, and somebody switched it on in Slack. A cause that is
 * younger than that switch is a new one, with its own grace.
 */
function isSwitchedOn({ lastSwitchByRollcall: last }: AccountMemory, causes: readonly RemovalCause[]) {
  return last?.to === 'inactive' && causes.some(({ since }) => since === null || since <= last.at);
}
