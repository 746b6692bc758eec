import type { IndexedAccount } from '../../../ports/account-index.ts';
import { TargetRefused } from '../../../use-cases/check-target.ts';

/** Throws TargetRefused where the account already is as it is asked for: there is nothing to do. */
export function requireStatus({ id, status }: IndexedAccount, change: 'activate' | 'deactivate'): void {
  if (change === 'activate' && status !== 'inactive') throw new TargetRefused('already_active', id);
  if (change === 'deactivate' && status === 'inactive') throw new TargetRefused('already_inactive', id);
}
