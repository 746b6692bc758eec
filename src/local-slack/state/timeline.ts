export interface Timeline {
  now(): number;
  readonly frozen: boolean;
  readonly speed: number;
  setFrozen(frozen: boolean): void;
  setSpeed(factor: number): void;
  /** Goes on from this moment, never backwards. */
  moveTo(moment: number): void;
}

export interface TimelineOptions {
  /** Where real time comes from. */
  realNow?: () => number;
  /** Start here instead of at the real time. */
  startAt?: number;
  frozen?: boolean;
}

/** A time that can stand still, jump ahead and run faster than the real one. */
export function createTimeline({ realNow = Date.now, startAt, frozen = false }: TimelineOptions): Timeline {
  let base = startAt ?? realNow();
  let realBase = realNow();
  let isFrozen = frozen;
  let factor = 1;
  const now = () => (isFrozen ? base : base + (realNow() - realBase) * factor);
  const rebase = () => {
    base = now();
    realBase = realNow();
  };
  return {
    now,
    get frozen() {
      return isFrozen;
    },
    get speed() {
      return factor;
    },
    setFrozen(next) {
      rebase();
      isFrozen = next;
    },
    setSpeed(next) {
      rebase();
      factor = next;
    },
    moveTo(moment) {
      rebase();
      base = Math.max(base, moment);
    },
  };
}
