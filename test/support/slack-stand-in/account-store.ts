import type { StandInAccount } from './stand-in-account.ts';

/**
 * The accounts, and what readers see of them: after a write Slack goes on showing the state before it for a
 * while (its own SDK test polls up to 10 s after a DELETE), so a reader gets the old view until then.
 */
export class AccountStore {
  readonly accounts = new Map<string, StandInAccount>();
  readonly #before = new Map<string, { view: StandInAccount | null; until: number }>();
  readonly #readDelayMs: number;
  readonly #now: () => number;
  #created = 0;

  constructor(accounts: readonly StandInAccount[], readDelayMs: number, now: () => number) {
    for (const account of accounts) this.accounts.set(account.id, account);
    this.#readDelayMs = readDelayMs;
    this.#now = now;
  }

  /** What a GET shows now; undefined where there is nobody yet. */
  read(id: string): StandInAccount | undefined {
    const before = this.#before.get(id);
    if (before === undefined) return this.accounts.get(id);
    if (before.until > this.#now()) return before.view ?? undefined;
    this.#before.delete(id);
    return this.accounts.get(id);
  }

  list(): StandInAccount[] {
    const views: StandInAccount[] = [];
    for (const id of this.accounts.keys()) {
      const view = this.read(id);
      if (view !== undefined) views.push(view);
    }
    return views;
  }

  /** Stores a changed or new account; readers see it `readDelayMs` later. */
  commit(draft: StandInAccount): void {
    const live = this.accounts.get(draft.id);
    if (this.#readDelayMs > 0) {
      const view = this.read(draft.id);
      this.#before.set(draft.id, {
        view: view === undefined ? null : { ...view },
        until: this.#now() + this.#readDelayMs,
      });
    }
    const updated = Math.floor(this.#now() / 1000);
    if (live === undefined) this.accounts.set(draft.id, { ...draft, updated });
    else Object.assign(live, draft, { updated });
  }

  /** An id that nobody has; does not take it. */
  nextId(prefix: 'U' | 'W'): string {
    do this.#created += 1;
    while (this.accounts.has(this.#newId(prefix)));
    return this.#newId(prefix);
  }

  #newId(prefix: string): string {
    return `${prefix}NEW${this.#created.toString(36).toUpperCase().padStart(7, '0')}`;
  }

  /** Who else has this address, deactivated people included: Slack refuses a second account for it. */
  holderOfEmail(email: string, exceptId: string): StandInAccount | undefined {
    const wanted = email.toLowerCase();
    for (const account of this.accounts.values()) {
      if (account.id === exceptId || account.otherTeam !== null) continue;
      if (account.email.toLowerCase() === wanted || account.secondaryEmail.toLowerCase() === wanted) {
        return account;
      }
    }
    return undefined;
  }

  holderOfUserName(userName: string, exceptId: string): StandInAccount | undefined {
    for (const account of this.accounts.values()) {
      if (account.id !== exceptId && account.otherTeam === null && account.userName === userName)
        return account;
    }
    return undefined;
  }
}
