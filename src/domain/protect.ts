import { type Account, type AccountRole, roleRank } from './account.ts';
import { foldEmail } from './email.ts';

/** Who must not leave by plan, beside what the account's own role says (G1). */
export interface Keepers {
  /** Whose token Rollcall works with: without them Rollcall stops. */
  readonly holderId: string | null;
  /** Null: not read; then everybody above a member counts as above the token. */
  readonly holderRole: AccountRole | null;
  /** Account ids and emails. */
  readonly breakGlass: readonly string[];
  /** The only approver and the only owner in Rollcall; empty while there are others. */
  readonly lastApproverIds: ReadonlySet<string>;
  readonly lastOwnerIds: ReadonlySet<string>;
}

export type ProtectedWhy =
  | 'primary_owner'
  | 'holder'
  | 'owner'
  | 'outranks'
  | 'break_glass'
  | 'last_owner'
  | 'last_approver';

/** G1: why this account never leaves by plan; null where it may. A role that was not read protects nobody. */
export function protectionOf(
  account: Pick<Account, 'id' | 'role' | 'email' | 'secondaryEmail'>,
  keepers: Keepers,
): { readonly why: ProtectedWhy } | null {
  const why = protectedWhy(account, keepers);
  return why === null ? null : { why };
}

function protectedWhy(
  account: Pick<Account, 'id' | 'role' | 'email' | 'secondaryEmail'>,
  keepers: Keepers,
): ProtectedWhy | null {
  const { id, role } = account;
  if (role === 'primary_owner') return 'primary_owner';
  if (id === keepers.holderId) return 'holder';
  if (role !== null && roleRank(role) > roleRank(keepers.holderRole)) {
    return role === 'owner' ? 'owner' : 'outranks';
  }
  if (isBreakGlass(account, keepers.breakGlass)) return 'break_glass';
  if (keepers.lastOwnerIds.has(id)) return 'last_owner';
  return keepers.lastApproverIds.has(id) ? 'last_approver' : null;
}

/** Ids are compared in any case too: people type this list. */
function isBreakGlass(
  { id, email, secondaryEmail }: Pick<Account, 'id' | 'email' | 'secondaryEmail'>,
  list: readonly string[],
): boolean {
  const known = [id, email, secondaryEmail ?? ''].map(foldEmail).filter((text) => text !== '');
  return list.some((entry) => known.includes(foldEmail(entry)));
}
