import { afterEach, describe, expect, it } from 'vitest';
import { generateAccounts, generatedId } from './generate-accounts.ts';
import { type SlackStandIn, type SlackStandInOptions, startSlackStandIn } from './slack-stand-in.ts';
import { createStandInClient, newcomer } from './stand-in-client.ts';

let slack: SlackStandIn;
let client: ReturnType<typeof createStandInClient>;
afterEach(() => slack.close());

async function start(options: SlackStandInOptions = {}): Promise<void> {
  slack = await startSlackStandIn(options);
  client = createStandInClient(slack);
}

describe('limits', () => {
  it('are Slack’s own at rate 1: 20 creations in a burst, then three a second', async () => {
    let now = 0;
    await start({ rates: 1, now: () => now });
    const create = (i: number) => client.scim('POST', 'Users', newcomer(`new${i}`, `new${i}@example.com`));
    for (let i = 0; i < 20; i += 1) expect((await create(i)).status).toBe(201);
    const refused = await create(20);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await client.switchOff(generatedId(4))).status).toBe(200);
    now = 1000;
    const statuses = [];
    for (let i = 20; i < 24; i += 1) statuses.push((await create(i)).status);
    expect(statuses).toEqual([201, 201, 201, 429]);
  });

  it('hold for all writes together: 180 in a burst', async () => {
    await start({ rates: 1, now: () => 0, accounts: generateAccounts(200) });
    const write = async (i: number) => (await client.scim('DELETE', `Users/${generatedId(i)}`)).status;
    for (let i = 10; i < 30; i += 1) expect(await write(i)).toBe(204);
    expect(await write(30)).toBe(429);
    expect((await client.switchOff(generatedId(31))).status).toBe(200);
  });

  it('allow one write at a time on a user', async () => {
    await start({ writeMs: 30 });
    const answers = await Promise.all([
      client.switchOff(generatedId(4)),
      client.switchOff(generatedId(4)),
      client.switchOff(generatedId(5)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
    expect(answers.find(({ status }) => status === 429)?.body.detail).toBe('resource_locked');
  });
});

describe('faults', () => {
  it('answer instead of Slack, as often as asked, and leave other requests alone', async () => {
    await start();
    slack.faults.add({
      method: 'PATCH',
      path: /Users/,
      skip: 1,
      times: 2,
      answer: { kind: 'status', status: 500, body: {} },
    });
    expect((await client.switchOff(generatedId(3))).status).toBe(200);
    expect((await client.scim('GET', 'Users')).status).toBe(200);
    expect([
      (await client.switchOff(generatedId(4))).status,
      (await client.switchOff(generatedId(4))).status,
    ]).toEqual([500, 500]);
    expect(slack.accounts.get(generatedId(4))?.active).toBe(true);
    expect((await client.switchOff(generatedId(4))).status).toBe(200);
    expect(slack.faults.pending).toBe(0);
  });

  it.each([
    ['before', true],
    ['after', false],
  ] as const)('cut the connection %s the effect', async (when, active) => {
    await start();
    slack.faults.add({ answer: { kind: 'cut', when } });
    await expect(client.switchOff(generatedId(4))).rejects.toThrow('fetch failed');
    expect(slack.accounts.get(generatedId(4))?.active).toBe(active);
    expect(slack.requests[0]).toMatchObject({ method: 'PATCH', status: 0, token: 'admin' });
  });

  it('answer a page, a lie about the total, a short page, or as if done', async () => {
    await start();
    slack.faults.add({ answer: { kind: 'html' } });
    const page = await fetch(`${slack.scimUrl}Users`);
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    slack.faults.add({ path: /Users/, answer: { kind: 'wrong_total', by: 5 } });
    expect((await client.scim('GET', 'Users')).body.totalResults).toBe(15);
    slack.faults.add({ path: /Users/, answer: { kind: 'short_page', drop: 3 } });
    expect((await client.scim('GET', 'Users')).body).toMatchObject({ totalResults: 10, itemsPerPage: 7 });
    slack.faults.add({ path: /users.list/, answer: { kind: 'short_page', drop: 3 } });
    expect((await client.call('users.list')).body.members).toHaveLength(8);
    slack.faults.add({ answer: { kind: 'pretend' } });
    expect((await client.switchOff(generatedId(4))).body.active).toBe(false);
    expect(slack.accounts.get(generatedId(4))?.active).toBe(true);
  });

  it('never answer', async () => {
    await start();
    slack.faults.add({ answer: { kind: 'silence' } });
    const silent = fetch(`${slack.scimUrl}Users`, { signal: AbortSignal.timeout(50) });
    await expect(silent).rejects.toThrow(/timeout/);
  });
});
