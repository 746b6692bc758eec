import { useCallback, useRef, useState } from 'preact/hooks';

/** What a person entered and the server has not seen yet: block → action → value. */
export type Draft = Record<string, Record<string, unknown>>;

export interface DraftHandle {
  draft: Draft;
  /** The newest, also for a handler that was made before the last change. */
  latest(): Draft;
  enter(blockId: string, actionId: string, value: unknown): void;
}

/** Kept in the browser's tab as well, so that a reload does not lose a half-filled form. Files are not. */
export function useDraft(key: string): DraftHandle {
  const newest = useRef<Draft>(null);
  newest.current ??= readDraft(key);
  const [draft, setDraft] = useState(newest.current);
  const latest = useCallback(() => newest.current ?? {}, []);
  const enter = useCallback(
    (blockId: string, actionId: string, value: unknown) => {
      const before = newest.current ?? {};
      newest.current = { ...before, [blockId]: { ...before[blockId], [actionId]: value } };
      setDraft(newest.current);
      sessionStorage.setItem(`draft ${key}`, JSON.stringify(newest.current, withoutFiles));
    },
    [key],
  );
  return { draft, latest, enter };
}

function readDraft(key: string): Draft {
  return JSON.parse(sessionStorage.getItem(`draft ${key}`) ?? '{}') as Draft;
}

/** They may be large, and a page that promises a file it lost is worse than one that asks again. */
function withoutFiles(_: string, value: unknown): unknown {
  return Array.isArray(value) && value.some((one) => one?.base64 !== undefined) ? undefined : value;
}

export function forgetDraft(key: string): void {
  sessionStorage.removeItem(`draft ${key}`);
}
