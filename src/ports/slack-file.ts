import { AppError } from '../domain/app-error.ts';

/** A file that somebody handed over to the app. */
export interface SlackFile {
  readonly name: string;
  /** What it holds, once; throws SlackFileRefused (`file_too_large`) where it is more than was asked for. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A file that Slack does not give out. */
export class SlackFileRefused extends AppError {
  readonly code: 'file_gone' | 'file_no_access' | 'file_too_large';

  constructor(code: SlackFileRefused['code'], context: Readonly<Record<string, unknown>> = {}) {
    super(`a file of Slack is refused: ${code}`, context);
    this.code = code;
  }
}

/** A file that Rollcall hands over. */
export interface OutgoingFile {
  readonly name: string;
  readonly title: string;
  readonly comment: string;
  readonly text: string;
}
