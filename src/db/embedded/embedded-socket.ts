import { Socket } from 'node:net';

/**
 * A connection for the `pg` driver that asks anew where the database is each time it connects, and waits while
 * nobody has it: it changes hands when the process that has it open ends.
 */
export class EmbeddedSocket extends Socket {
  readonly #socketPath: () => Promise<string>;

  constructor(socketPath: () => Promise<string>) {
    super();
    this.#socketPath = socketPath;
  }

  /** The driver's address is not looked at. */
  override connect(): this {
    this.#socketPath().then(
      (path) => {
        if (!this.destroyed) super.connect(path);
      },
      (error: Error) => this.destroy(error),
    );
    return this;
  }
}
