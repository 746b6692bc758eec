/**
 * What every fault of Rollcall derives from. `code` names the entry of the text catalogue that tells the
 * person the next step; `message` is for the operator's log. Neither ever holds a secret (R3).
 */
export abstract class AppError extends Error {
  abstract readonly code: string;
  readonly retryable: boolean = false;
  readonly context: Readonly<Record<string, unknown>>;

  constructor(message: string, context: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = this.constructor.name;
    this.context = context;
  }
}
