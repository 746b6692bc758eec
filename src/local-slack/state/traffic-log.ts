export interface TrafficEntry {
  id: number;
  /** Milliseconds of Slack's clock. */
  at: number;
  /** In: asked of Slack. Out: sent by Slack to the app. */
  direction: 'in' | 'out';
  method: string;
  path: string;
  /** 0 when the connection was cut or nothing answered. */
  status: number;
  /** Real milliseconds. */
  took: number;
  requestHeaders: Record<string, string>;
  requestBody: string;
  responseHeaders: Record<string, string>;
  responseBody: string;
  /** Which fault was played, if any. */
  fault?: string;
}

export interface TrafficLog {
  record(entry: Omit<TrafficEntry, 'id'>): TrafficEntry;
  /** Newest last. `since` is the id of the last entry the reader has. */
  entries(query?: { since?: number; direction?: 'in' | 'out'; path?: string }): TrafficEntry[];
  clear(): void;
}

/** Longer ones are cut. */
export const LONGEST_BODY = 20_000;
const SECRET = /\b(xox[a-z]|xapp|xoxe\.xox[a-z])-[\w-]+/g;
const SECRET_FIELD =
  /((?:client_secret|refresh_token|code_verifier|password)["']?\s*[:=]\s*["']?)[^"'&\s,}]+/g;

/** What went over the wire, both ways, in a ring. Secrets are cut before anything is kept. */
export function createTrafficLog(capacity = 1000): TrafficLog {
  let entries: TrafficEntry[] = [];
  let lastId = 0;
  return {
    record(entry) {
      lastId += 1;
      const kept = {
        ...entry,
        id: lastId,
        path: redactSecrets(entry.path),
        requestHeaders: redactHeaders(entry.requestHeaders),
        responseHeaders: redactHeaders(entry.responseHeaders),
        requestBody: redactSecrets(entry.requestBody.slice(0, LONGEST_BODY)),
        responseBody: redactSecrets(entry.responseBody.slice(0, LONGEST_BODY)),
      };
      entries.push(kept);
      // Twice the capacity before cutting, so that recording stays cheap.
      if (entries.length > capacity * 2) entries = entries.slice(-capacity);
      return kept;
    },
    entries: ({ since = 0, direction, path } = {}) =>
      entries
        .slice(-capacity)
        .filter(
          (entry) =>
            entry.id > since &&
            (direction === undefined || entry.direction === direction) &&
            (path === undefined || entry.path.includes(path)),
        ),
    clear() {
      entries = [];
    },
  };
}

/** Leaves of a token its kind and last four letters: enough to tell two apart. */
function redactSecrets(text: string): string {
  return text
    .replace(SECRET, (secret, prefix: string) => `${prefix}-…${secret.slice(-4)}`)
    .replace(SECRET_FIELD, '$1…');
}

function redactHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      /^(cookie|set-cookie)$/i.test(name) || /^basic /i.test(value) ? '…' : redactSecrets(value),
    ]),
  );
}
