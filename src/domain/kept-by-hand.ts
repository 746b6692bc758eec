import type { Account } from './account.ts';
import type { KeptByHand } from './case.ts';
import type { Now } from './plain-date.ts';
import type { RemovalCause } from './removal-causes.ts';

/** A cause that came to be true after an undo is a new one: what it brought back is no longer kept (X8). */
export function isOvertaken(kept: KeptByHand | null, causes: readonly RemovalCause[]): boolean {
  const at = kept?.undone === undefined ? null : Date.parse(kept.undone.at);
  return at !== null && causes.some(({ since }) => since !== null && since.getTime() > at);
}

/**
 * How a standing decision wants the account, or null where there is none or it is over (A6, D3). One that
 * lasts while its evidence does holds in the state that it asks for too: carrying it out must not end it.
 */
export function keptAs(
  kept: KeptByHand | null,
  account: Account,
  evidenceOf: (account: Account) => string,
  now: Now,
): KeptByHand['as'] | null {
  if (kept === null) return null;
  switch (kept.lasts) {
    case 'always':
      return kept.as;
    case 'until':
      return kept.until !== null && now.today <= kept.until ? kept.as : null;
    case 'evidence': {
      const states = kept.as === 'as_it_is' ? [account] : [account, { ...account, status: kept.as }];
      return states.some((state) => evidenceOf(state) === kept.evidence) ? kept.as : null;
    }
  }
}
