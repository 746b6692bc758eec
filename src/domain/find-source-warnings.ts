import type { Warning } from './warning.ts';

/** A source as far as its being heard is concerned. */
export interface HeardSource {
  readonly name: string;
  readonly kind: 'csv' | 'by_hand' | 'scim' | 'pull';
  /** When something of it last arrived; when it was added, where nothing has. */
  readonly heardAt: Date;
  /** Of a source that pushes: whether it may. */
  readonly mayPush: boolean;
}

export interface FailingSource {
  readonly source: string;
  readonly code: string;
  readonly since: Date;
  readonly times: number;
}

/** Directories are read every few minutes: one failure is weather, so many in a row are a fault. */
const FAILURES = 2;

const A_DAY_MS = 24 * 60 * 60 * 1_000;

/** Okta and Entra push when something changes only, and small companies are quiet for long. */
const PUSH_SILENT_MS = 14 * A_DAY_MS;

/** A directory that cannot be read, and one that nobody hears of: leavers would keep Slack (G2). */
export function findSourceWarnings(
  sources: readonly HeardSource[],
  failures: readonly FailingSource[],
  { now, readEveryMs }: { readonly now: Date; readonly readEveryMs: number },
): readonly Warning[] {
  const failing = failures.filter(({ times }) => times >= FAILURES);
  const isSilent = ({ name, kind, heardAt, mayPush }: HeardSource) => {
    if (failing.some(({ source }) => source === name)) return false;
    const silentMs = now.getTime() - heardAt.getTime();
    if (kind === 'pull') return silentMs > Math.max(A_DAY_MS, 4 * readEveryMs);
    return kind === 'scim' && mayPush && silentMs > PUSH_SILENT_MS;
  };
  return [
    ...failing.map(({ source, code, since }) => ({ kind: 'source_failing', source, code, since }) as const),
    ...sources
      .filter(isSilent)
      .map(({ name, heardAt }) => ({ kind: 'source_silent', source: name, since: heardAt }) as const),
  ];
}
