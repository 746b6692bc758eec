import { WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { SlackUnavailable } from '../../../src/ports/gateway-errors.ts';
import { createWebCaller } from '../../../src/slack/web/create-web-caller.ts';
import { anythingSchema } from '../../../src/slack/web/schemas/team-schema.ts';
import {
  createBackgroundClient,
  createInteractiveClient,
  webClientOptions,
} from '../../../src/slack/web/web-client-options.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createListeningLog, ok, scriptSlack, type WebScript } from './support/script-slack.ts';

function setUp(...scripts: WebScript[]) {
  const { fetch, calls } = scriptSlack(
    (_call, index) => scripts[Math.min(index, scripts.length - 1)] as WebScript,
  );
  const { log, said } = createListeningLog();
  return { deps: { slackApiUrl: 'https://slack.test/api/', fetch, log }, calls, said };
}

describe("two teams' clients from the same options", () => {
  it("never send one team's call with another team's token", async () => {
    const { deps, calls } = setUp(ok());
    const shared = webClientOptions('interactive', deps);
    const clients = ['xoxb-1', 'xoxb-2', 'xoxb-3'].map((token) => new WebClient(token, shared));
    await Promise.all([...clients, ...clients].map((client) => client.apiCall('auth.test')));
    expect(calls.map(({ authorization }) => authorization)).toEqual(
      ['xoxb-1', 'xoxb-2', 'xoxb-3', 'xoxb-1', 'xoxb-2', 'xoxb-3'].map((token) => `Bearer ${token}`),
    );
    expect(shared.headers).toBeUndefined();
  });

  it('would, with headers in them: why there are none', async () => {
    const { deps, calls } = setUp(ok());
    const shared = { ...webClientOptions('interactive', deps), headers: {} };
    const [, second] = ['xoxb-1', 'xoxb-2'].map((token) => new WebClient(token, shared));
    await second?.apiCall('auth.test');
    expect(calls[0]?.authorization).toBe('Bearer xoxb-1');
  });
});

describe('createInteractiveClient', () => {
  it('fails at once where Slack asks to wait, and asks nothing twice', async () => {
    const limited = setUp({ status: 429, headers: { 'retry-after': '30' } });
    await expect(
      createInteractiveClient('xoxb-1', limited.deps).apiCall('views.open'),
    ).rejects.toBeInstanceOf(WebAPIRateLimitedError);
    const broken = setUp({ status: 500, text: '' }, ok());
    await expect(createInteractiveClient('xoxb-1', broken.deps).apiCall('views.open')).rejects.toThrow();
    expect(broken.calls).toHaveLength(1);
    expect(webClientOptions('interactive', broken.deps).timeout).toBe(2_500);
  });

  it('sends nothing to an address in place of a method', async () => {
    const { deps, calls } = setUp(ok());
    await createInteractiveClient('xoxb-1', deps).apiCall('https://evil.test/x');
    expect(calls[0]?.url).toBe('https://slack.test/api/https://evil.test/x');
  });
});

describe('createWebCaller', () => {
  it('does not repeat a message whose answer was lost', async () => {
    const { deps, calls } = setUp({ status: 500, text: '' }, ok());
    const clock = createManualClock();
    const caller = createWebCaller({ client: createBackgroundClient('xoxb-1', deps), clock, log: deps.log });
    const sending = caller.call('chat.postMessage', { channel: 'C1', text: 'hello' }, anythingSchema);
    await expect(clock.until(sending)).rejects.toBeInstanceOf(SlackUnavailable);
    expect(calls).toHaveLength(1);
  });
});

it("[R3] the SDK's talk about requests stays out of the log", async () => {
  const { deps, said } = setUp(ok({ members: [{ profile: { email: 'ada@acme.test' } }] }));
  await createBackgroundClient('xoxb-secret', deps).apiCall('users.list');
  expect(JSON.stringify(said)).toBe('[]');
});
