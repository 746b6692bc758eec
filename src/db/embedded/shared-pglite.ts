import { PGlite } from '@electric-sql/pglite';

type StreamOptions = Parameters<PGlite['execProtocolRawStream']>[1];
type ExecOptions = Parameters<PGlite['exec']>[1];

// First bytes of PostgreSQL's messages, "Frontend/Backend Protocol", 55.7.
const EXTENDED = new Set([...'PBDECH'].map((letter) => letter.charCodeAt(0)));
const ENDS_EXTENDED = new Set([...'SQ'].map((letter) => letter.charCodeAt(0)));
const SYNC = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4);

/** PostgreSQL's longjmp to its main loop, after an ordinary error of a statement. */
const LONGJMP = 100;

/**
 * PGlite for several clients at once behind pglite-socket, which hands it one message at a time and lets a
 * client's messages follow one another only inside a transaction. Two dangers are closed here:
 *
 * - A query with parameters comes as Parse, Bind, Execute, Sync. Where these do not arrive in one piece (a batch
 *   of rows, some 200 KB), another client's Parse would come between and its statement be run with our values.
 *   So an unfinished series counts as a transaction.
 * - When PostgreSQL panics (disk full) or WebAssembly traps, PGlite swallows the fault and goes round its loop
 *   for ever, or reports the statement as done. Here it throws, says nothing more to any client, and tells
 *   `onBroken`; what was committed is on disk, and a new instance recovers it.
 */
export class SharedPGlite extends PGlite {
  #unfinished = false;
  #broken: unknown;

  override isInTransaction(): boolean {
    return this.#unfinished || super.isInTransaction();
  }

  override async execProtocolRawStream(message: Uint8Array, options: StreamOptions): Promise<void> {
    const type = message[0] ?? 0;
    if (EXTENDED.has(type)) this.#unfinished = true;
    await super.execProtocolRawStream(message, {
      ...options,
      onRawData: (data) => {
        if (this.#broken === undefined) options.onRawData(data);
      },
    });
    if (this.#broken !== undefined) throw this.#broken;
    if (ENDS_EXTENDED.has(type)) this.#unfinished = false;
  }

  /** pglite-socket calls this to roll back what a client that has gone left open. */
  override async exec(query: string, options?: ExecOptions): ReturnType<PGlite['exec']> {
    if (this.#unfinished) {
      this.#unfinished = false;
      await this.execProtocolRaw(SYNC);
    }
    return super.exec(query, options);
  }

  /** All ways into PostgreSQL lead through here. */
  override execProtocolRawSync(message: Uint8Array): Uint8Array {
    if (this.#broken !== undefined) throw this.#broken;
    return super.execProtocolRawSync(message);
  }

  /** Call once, when ready. */
  reportFaults(onBroken: (error: unknown) => void): void {
    const postgres = this.mod;
    if (!postgres) throw new Error('PGlite is not ready');
    const runOnce = postgres._PostgresMainLoopOnce;
    postgres._PostgresMainLoopOnce = () => {
      try {
        runOnce();
      } catch (error) {
        if (error instanceof Object && 'status' in error && error.status === LONGJMP) throw error;
        this.#broken = error;
        // PGlite's loop calls this for every fault, outside its own try: the one way out.
        postgres.stackRestore = () => {
          throw error;
        };
        onBroken(error);
        throw error;
      }
    };
  }
}
