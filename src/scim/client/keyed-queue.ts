export interface KeyedQueue {
  /** Runs `work` after everything given for the same key before it has ended, however it ended. */
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** One at a time per key (X2): Slack answers 429 to a second write to an account while one is under way. */
export function createKeyedQueue(): KeyedQueue {
  const last = new Map<string, Promise<unknown>>();

  return {
    async run(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      const mine = before.then(work, work);
      last.set(key, mine);
      try {
        return await mine;
      } finally {
        if (last.get(key) === mine) last.delete(key);
      }
    },
  };
}
