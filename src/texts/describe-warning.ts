import type { Warning } from '../domain/warning.ts';
import { describeErrorCode } from './describe-error.ts';
import type { ErrorText } from './error-text.ts';
import type { Texts } from './texts.ts';

/** A warning as a sentence and the next step. */
export function describeWarning(texts: Texts, warning: Warning): ErrorText {
  const t = texts.warnings;
  switch (warning.kind) {
    case 'source_failing': {
      const { title, next } = describeErrorCode(texts, warning.code, warning) ?? texts.errors.failedCheck;
      return t.source_failing(warning.source, warning.since, `${title} ${next}`);
    }
    case 'source_silent':
      return t.source_silent(warning.source, warning.since);
    case 'second_writer':
    case 'drift_found':
      return t[warning.kind](warning.accounts);
    case 'requests_expire':
      return t.requests_expire(warning.changes, warning.at);
    default:
      return t[warning.kind](warning.name);
  }
}
