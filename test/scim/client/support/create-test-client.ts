import { createPacer } from '../../../../src/scim/client/pacer.ts';
import { createScimClient, type ScimClient } from '../../../../src/scim/client/scim-client.ts';
import { SLACK_SCIM_LIMITS } from '../../../../src/scim/client/scim-limits.ts';
import { createManualClock, type ManualClock } from '../../../support/manual-clock.ts';
import { type Call, type Script, scriptFetch } from './scripted-fetch.ts';

export const TOKEN = 'xoxp-12-34-secret';

export interface Logged {
  readonly level: string;
  readonly facts: object;
  readonly message: string;
}

/** A client with a clock that stands still and a scripted Slack. */
export function createTestClient(answer: (call: Call, index: number) => Script): {
  client: ScimClient;
  clock: ManualClock;
  calls: Call[];
  logged: Logged[];
} {
  const clock = createManualClock();
  const { fetch, calls } = scriptFetch(answer);
  const logged: Logged[] = [];
  const at = (level: string) => (facts: object, message: string) =>
    void logged.push({ level, facts, message });
  const client = createScimClient({
    baseUrl: 'https://api.slack.test/scim/v2',
    token: TOKEN,
    fetch,
    clock,
    log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
    pacer: createPacer({ clock, budget: 0.5, limits: SLACK_SCIM_LIMITS }),
    random: () => 0,
  });
  return { client, clock, calls, logged };
}
