/** What the code needs of a logger; pino fits. Values go through redaction: no secret reaches a log (R3). */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
