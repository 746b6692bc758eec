/** Tokens of one connection; bot and admin token apart, encrypted at rest (issue "Connecting"). */
export interface StoredToken {
  readonly token: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly installedAt: Date;
}

export interface Installations {
  saveBotToken(connectionId: string, token: StoredToken): Promise<void>;
  saveAdminToken(connectionId: string, token: StoredToken): Promise<void>;
  readBotToken(connectionId: string): Promise<StoredToken | null>;
  readAdminToken(connectionId: string): Promise<StoredToken | null>;
  deleteBotToken(connectionId: string): Promise<void>;
  deleteAdminToken(connectionId: string): Promise<void>;
  /**
   * Encrypts with the newest key whatever is not, of all connections, while others read and write. Answers how many
   * tokens that were.
   */
  reencrypt(): Promise<number>;
}

/** Single-use OAuth states, bound to a browser (slack-facts §4.4, 3: the default state is replayable). */
export interface OAuthStates {
  save(state: string, browser: string, expiresAt: Date): Promise<void>;
  /** True once, for the same browser, before it expires. */
  use(state: string, browser: string, now: Date): Promise<boolean>;
}
