import type { Claim, PersonCase } from './case.ts';
import type { DecideSetting } from './decide-setting.ts';
import { findDrift } from './find-drift.ts';
import type { CaseVerdict } from './plan.ts';
import { planDeactivation, planReactivation } from './switch-operations.ts';
import { planEmailChange, planSeat } from './upkeep-operations.ts';
import { type Wanted, wantAccount } from './want-account.ts';

type Findings = Pick<CaseVerdict, 'operations' | 'drift'>;

/** What is to be done about the one account that is the person's (P4). */
export function decideMatched(oneCase: PersonCase, claim: Claim, setting: DecideSetting): Findings {
  const found = act(oneCase, claim, wantAccount(oneCase, claim, setting), setting);
  // A6: a "no" to one operation lasts while that operation's evidence does.
  const kept = claim.memory.keptByHand;
  const rejected = kept?.lasts === 'evidence' && kept.as === 'as_it_is' ? kept.evidence : null;
  return { ...found, operations: found.operations.filter(({ evidence }) => evidence !== rejected) };
}

function act(oneCase: PersonCase, claim: Claim, wanted: Wanted, setting: DecideSetting): Findings {
  const { account, memory } = claim;
  const isOff = account.status === 'inactive';
  switch (wanted.kind) {
    case 'as_it_is':
      return { operations: [], drift: [] };
    case 'unknown': {
      // An account that is off, of somebody who should not have one, is as it should be.
      if (isOff && !oneCase.entitlement.entitled) return { operations: [], drift: [] };
      return {
        operations: [],
        drift: findDrift(account, memory, wanted.why, oneCase.person.id, setting.now),
      };
    }
    case 'active': {
      if (isOff) return { operations: [planReactivation(oneCase, claim, wanted, setting)], drift: [] };
      const seat = planSeat(oneCase, claim, setting);
      return {
        operations: [...planEmailChange(oneCase, claim, setting), ...seat.operations],
        drift: seat.drift,
      };
    }
    case 'inactive':
      return {
        operations: isOff ? [] : [planDeactivation(oneCase, claim, wanted, setting)],
        drift: [],
      };
  }
}
