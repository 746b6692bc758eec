/** The known word that is closest to what was typed, if it is close enough to be a slip. */
export function suggestWord(typed: string, known: readonly string[]): string | null {
  const word = typed.toLowerCase();
  const ranked = known.map((candidate) => ({ candidate, distance: distanceOf(word, candidate) }));
  const [best] = ranked.sort((a, b) => a.distance - b.distance);
  if (best === undefined) return null;
  const most = Math.max(1, Math.floor(best.candidate.length / 3));
  return best.distance <= most || (word.length >= 3 && best.candidate.startsWith(word))
    ? best.candidate
    : null;
}

/** Levenshtein's distance, one row at a time. Words are short: a longer one is no slip of any of ours. */
function distanceOf(a: string, b: string): number {
  if (a.length > 30) return a.length;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
