export type FaultAnswer =
  /** This status instead of the true answer; with `after` the effect has happened all the same. */
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string>; after?: boolean }
  /** A page of a proxy instead of JSON. */
  | { kind: 'html'; status?: number }
  /** Takes the request and never answers. */
  | { kind: 'silence' }
  /** Ends the connection, before or after the effect. */
  | { kind: 'cut'; when: 'before' | 'after' }
  /** Leaves that many rows of a list out, without saying so. */
  | { kind: 'short_page'; drop: number }
  /** Adds to `totalResults`. */
  | { kind: 'wrong_total'; by: number }
  /** Answers as if done and changes nothing. */
  | { kind: 'pretend' }
  /** The true answer, later. */
  | { kind: 'slow'; ms: number };

export interface Fault {
  /** Default: any method. */
  method?: string;
  /** Tested against path and query, like `/scim/v2/Users/U1` or `/api/users.list?limit=200`. */
  path?: RegExp;
  /** How many matching requests it hits; default 1. */
  times?: number;
  /** How many matching requests pass before it; default 0. */
  skip?: number;
  answer: FaultAnswer;
}

/** Faults in waiting; the first that matches a request is used up by it. */
export class Faults {
  readonly #waiting: { fault: Fault; left: number; skip: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1, skip: fault.skip ?? 0 });
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  /** Faults that no request has met yet; a test asserts 0 to know that its fault happened. */
  get pending(): number {
    return this.#waiting.length;
  }

  take(method: string, path: string): FaultAnswer | null {
    for (const [index, entry] of this.#waiting.entries()) {
      const { fault } = entry;
      if (fault.method !== undefined && fault.method !== method) continue;
      if (fault.path !== undefined && !fault.path.test(path)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.left -= 1;
      if (entry.left <= 0) this.#waiting.splice(index, 1);
      return fault.answer;
    }
    return null;
  }
}
