const ID_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';
const TOKEN_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** At least 0, below `limit`, whole. */
  below(limit: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** A Slack id such as `U07QX…`: the letter and ten more, never the same twice in practice. */
  id(letter: string): string;
  /** A secret made of letters and figures. */
  secret(length: number): string;
  /** What a snapshot keeps, so that a restarted Slack does not give its old ids away again. */
  state: number;
}

/**
 * Random numbers that a seed repeats (mulberry32). The secrets made from it are worth nothing outside the
 * local Slack: whoever knows the seed knows them.
 */
export function createRandom(seed: number): Random {
  const random: Random = {
    state: seed >>> 0,
    next() {
      random.state = (random.state + 0x6d2b79f5) >>> 0;
      let mixed = random.state;
      mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    },
    below: (limit) => Math.floor(random.next() * limit),
    pick: (choices) => choices[random.below(choices.length)] ?? choices[0],
    id: (letter) => `${letter}0${letters(random, ID_LETTERS, 9)}`,
    secret: (length) => letters(random, TOKEN_LETTERS, length),
  };
  return random;
}

function letters(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(random.below(alphabet.length))).join('');
}
