const MOST_KEPT = 500;

/** True the first time that a key is seen: Slack delivers a click twice, and people click twice. */
export function createOnce(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => {
    if (seen.has(key)) return false;
    seen.add(key);
    const [oldest] = seen;
    if (seen.size > MOST_KEPT && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
