/** What the thread of the embedded database is asked for. */
export interface PostgresOrder {
  /** Null: in memory. */
  readonly dataDir: string | null;
  /** A dump of a data folder (tar) to begin with; null: what lies in `dataDir`. */
  readonly template: string | null;
  readonly socketPath: string;
}

/** What it says. `detail` is PostgreSQL's own words, without statements. */
export type PostgresWord =
  | { readonly kind: 'listening' }
  | { readonly kind: 'trouble'; readonly detail: string }
  | { readonly kind: 'broken'; readonly detail: string }
  | { readonly kind: 'stopped' };
