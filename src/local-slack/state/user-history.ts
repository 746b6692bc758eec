import type { SlackUser } from './slack-user.ts';

interface PastVersion {
  user: SlackUser;
  /** When it stopped being true. */
  changedAt: number;
  /** Until when SCIM still shows it. */
  shownUntil: number;
}

export interface UserHistory {
  remember(past: PastVersion): void;
  /** What SCIM shows now: a change by SCIM is not seen at once (slack-facts: SDK tests poll up to 10 s). */
  shown(user: SlackUser, now: number): SlackUser;
  /** What was true then; undefined when the account did not exist yet. */
  asOf(user: SlackUser, then: number): SlackUser | undefined;
  clear(): void;
}

/** Enough for every lag and stale read that is asked for, and bounded for a Slack that runs for weeks. */
const KEPT_VERSIONS = 10;

/** Earlier versions of accounts, for reads that lag and for reads that are made stale on purpose. */
export function createUserHistory(): UserHistory {
  const versions = new Map<string, PastVersion[]>();
  const first = (user: SlackUser, holds: (past: PastVersion) => boolean) =>
    versions.get(user.id)?.find(holds)?.user ?? user;
  return {
    remember(past) {
      const kept = versions.get(past.user.id) ?? [];
      versions.set(past.user.id, [...kept.slice(1 - KEPT_VERSIONS), past]);
    },
    shown: (user, now) => first(user, (past) => past.shownUntil > now),
    asOf: (user, then) => (user.createdAt > then ? undefined : first(user, (past) => past.changedAt > then)),
    clear: () => versions.clear(),
  };
}
