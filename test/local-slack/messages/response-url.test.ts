import { describe, expect, it } from 'vitest';
import { addMessage, ephemeralsFor, messagesFor } from '../../../src/local-slack/messages/message-store.ts';
import { issueResponseUrl } from '../../../src/local-slack/messages/response-url.ts';
import { APP } from '../support/acme-world.ts';
import { startWithApp } from '../support/call-app.ts';

/** A response URL of a command, or of a click in an ephemeral message "Sure?" of Mia's. */
async function startWithUrl(kind: 'commands' | 'actions' = 'commands') {
  const app = await startWithApp();
  const place = { channelId: app.general.id, teamId: 'T0ACME', appId: APP.id };
  const original = () =>
    addMessage(app.world, {
      ...place,
      userId: app.installation.botUserId,
      botId: app.installation.botId,
      text: 'Sure?',
      blocks: [],
      attachments: [],
      metadata: null,
      threadTs: null,
      fileIds: [],
      onlyFor: 'U0MIA',
    });
  const path = issueResponseUrl(app.world, {
    ...place,
    kind,
    organisationId: 'T0ACME',
    userId: 'U0MIA',
    originalTs: kind === 'actions' ? original().ts : null,
  });
  const post = async (body: unknown) => {
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${app.slack.url}${path}`, { method: 'POST', body: sent });
    return { status: response.status, body: await response.text() };
  };
  const seenBy = (userId: string) => messagesFor(app.world, app.general.id, userId).map(({ text }) => text);
  return { ...app, path, post, seenBy };
}

describe('a response URL', () => {
  it('answers the person alone, unless it says in_channel', async () => {
    const { post, seenBy } = await startWithUrl();
    expect(await post({ text: 'for you' })).toEqual({ status: 200, body: '{"ok":true}' });
    await post({ text: 'for all', response_type: 'in_channel' });
    expect(seenBy('U0MIA')).toEqual(['for you', 'for all']);
    expect(seenBy('U0ADA')).toEqual(['for all']);
  });
  it('serves five times', async () => {
    const { post } = await startWithUrl();
    for (let use = 0; use < 5; use += 1) expect((await post({ text: 'x' })).status).toBe(200);
    expect(await post({ text: 'x' })).toEqual({ status: 404, body: '{"ok":false,"error":"used_url"}' });
  });
  it('serves for 30 minutes', async () => {
    const { post, world } = await startWithUrl();
    world.clock.advance(30 * 60_000);
    expect((await post({ text: 'x' })).status).toBe(200);
    world.clock.advance(1);
    expect(await post({ text: 'x' })).toEqual({ status: 404, body: '{"ok":false,"error":"expired_url"}' });
  });
  it('replaces and deletes the message that was clicked on', async () => {
    const { post, seenBy } = await startWithUrl('actions');
    expect(seenBy('U0MIA')).toEqual(['Sure?']);
    await post({ text: 'Done', replace_original: true });
    expect(seenBy('U0MIA')).toEqual(['Done']);
    expect(seenBy('U0ADA')).toEqual([]);
    await post({ delete_original: true });
    expect(seenBy('U0MIA')).toEqual([]);
  });
  it('replaces what a command said first', async () => {
    const { post, world } = await startWithUrl();
    await post({ text: 'one moment' });
    await post({ text: 'result', replace_original: true });
    expect(ephemeralsFor(world, 'U0MIA').map(({ text }) => text)).toEqual(['result']);
  });
  it('refuses bad blocks and what is no JSON', async () => {
    const { post, slack } = await startWithUrl();
    expect((await post({ blocks: [{ type: 'marquee' }] })).body).toContain('unsupported type: marquee');
    expect(await post('text')).toEqual({ status: 400, body: 'invalid_payload' });
    expect((await fetch(`${slack.url}/actions/T0ACME/1/unknown`, { method: 'POST' })).status).toBe(404);
  });
});
