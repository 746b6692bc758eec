/** What the thread of the embedded database is asked for. */
export interface PostgresOrder {
  /** A cluster's folder, see `createCluster`. */
  readonly dataDir: string;
  readonly socketPath: string;
}

/** What it says. `detail` is PostgreSQL's own words, without statements. */
export type PostgresWord =
  | { readonly kind: 'listening' }
  | { readonly kind: 'trouble'; readonly detail: string }
  | { readonly kind: 'broken'; readonly detail: string }
  | { readonly kind: 'stopped' };
