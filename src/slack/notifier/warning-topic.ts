import { WARNING_KINDS, type Warning, type WarningKind } from '../../domain/warning.ts';

export const WARNING_TOPICS = 'warning:';

/** What a message about a warning is kept under: one a person for each thing (H1). */
export function warningTopic(warning: Warning, userId: string): string {
  const source = 'source' in warning ? warning.source : '';
  return `${WARNING_TOPICS}${warning.kind}:${userId}:${source}`;
}

export interface WarningTopic {
  readonly kind: WarningKind;
  readonly userId: string;
  /** Empty where the warning is about none. */
  readonly source: string;
}

/** Null: an older Rollcall wrote it. A source may have any name, so it is the rest. */
export function parseWarningTopic(topic: string): WarningTopic | null {
  const [, kind, userId, source] = /^warning:([^:]*):([^:]*):(.*)$/su.exec(topic) ?? [];
  const known = WARNING_KINDS.find((one) => one === kind);
  if (known === undefined || userId === undefined || source === undefined) return null;
  return { kind: known, userId, source };
}
