import type { TokenKind } from './slack-state.ts';

export interface LoggedRequest {
  /** Milliseconds of the stand-in's clock, when the request had been read. */
  at: number;
  method: string;
  /** With the query. */
  path: string;
  body: string;
  /** 0 while there is no answer, and for good where none was given. */
  status: number;
  token: TokenKind | 'unknown' | 'none';
}
