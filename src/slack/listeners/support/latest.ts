/**
 * Of several answers about one view only the one asked for last may show: people choose faster than Rollcall
 * counts, and an older count must not take the place of a newer one.
 */
export function createLatest(): (viewId: string) => () => boolean {
  const asked = new Map<string, symbol>();
  return (viewId) => {
    const mine = Symbol(viewId);
    asked.delete(viewId);
    asked.set(viewId, mine);
    const [oldest] = asked.keys();
    if (asked.size > MOST_VIEWS && oldest !== undefined) asked.delete(oldest);
    return () => asked.get(viewId) === mine;
  };
}

const MOST_VIEWS = 500;
