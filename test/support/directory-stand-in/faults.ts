export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `cut`: the connection ends before the answer; `half`: in the middle of it. */
export type Played = Reply | 'cut' | 'half';

export interface Fault {
  readonly path: RegExp;
  /** Which requests of that path, from 1; left out: all. */
  readonly nth?: readonly number[];
  /** Gets what would have been answered. */
  play(reply: Reply): Played;
}

/** What goes wrong, in the order in which it was arranged. */
export function createFaults() {
  let faults: { readonly fault: Fault; seen: number }[] = [];
  return {
    arrange: (...more: readonly Fault[]) => {
      faults.push(...more.map((fault) => ({ fault, seen: 0 })));
    },
    clear: () => {
      faults = [];
    },
    apply(path: string, reply: Reply): Played {
      let played: Played = reply;
      for (const entry of faults) {
        if (!entry.fault.path.test(path)) continue;
        entry.seen += 1;
        if (typeof played === 'string' || entry.fault.nth?.includes(entry.seen) === false) continue;
        played = entry.fault.play(played);
      }
      return played;
    },
  };
}

/** A status instead of the answer. */
export function answer(status: number, body: unknown = {}, headers: Readonly<Record<string, string>> = {}) {
  return (): Reply => ({ status, body, headers });
}
