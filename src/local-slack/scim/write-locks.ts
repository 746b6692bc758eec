import { ScimFault } from './scim-fault.ts';

export interface WriteLocks {
  /** @throws ScimFault 429 when a write to this account or group is still in flight */
  hold<T>(id: string, work: () => Promise<T>): Promise<T>;
}

/** Slack serialises SCIM writes per account by refusing the second (docs.slack.dev/reference/scim-api, PATCH). */
export function createWriteLocks(): WriteLocks {
  const held = new Set<string>();
  return {
    async hold(id, work) {
      if (held.has(id)) throw new ScimFault(429, 'resource_locked', { retryAfter: 1 });
      held.add(id);
      try {
        return await work();
      } finally {
        held.delete(id);
      }
    },
  };
}
