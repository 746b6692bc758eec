import type { Meter } from '../ports/meter.ts';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Counts how Slack's SCIM answers. */
export function meteredFetch(fetch: Fetch, meter: Meter): Fetch {
  return async (url, init) => {
    const method = init.method ?? 'GET';
    try {
      const response = await fetch(url, init);
      meter.scimAnswered(method, response.status);
      return response;
    } catch (error) {
      meter.scimAnswered(method, 'lost');
      throw error;
    }
  };
}
