import type { Format } from '../format.ts';

/** Rows of accounts, people and operations, wherever they stand. */
export const lists = (f: Format) => ({
  accountFacts: (status: string, role: string, entitled: string) => `${status} · ${role} · ${entitled}`,
  operation: (kind: string, name: string) => `${kind} ${name}`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  change: (what: string, by: string, ago: string) => `${what} · ${by} · ${ago}`,
  ago: (at: Date, now: Date) => f.ago(at, now),
});
