import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/local-slack/messages/message-store.ts';
import { startWithApp } from '../support/call-app.ts';

interface UploadedFile {
  id: string;
  url_private_download: string;
}

async function startWithUpload() {
  const app = await startWithApp();
  const { upload_url, file_id } = await app.call('files.getUploadURLExternal', {
    filename: 'receipts.csv',
    length: 4,
  });
  const upload = (body: string) => fetch(String(upload_url), { method: 'POST', body });
  const complete = (args: Record<string, unknown> = {}) =>
    app.call('files.completeUploadExternal', { files: [{ id: file_id, title: 'Receipts' }], ...args });
  return { ...app, upload, complete };
}

describe('a file', () => {
  it('goes up in three steps into a direct message and comes down again', async () => {
    const { upload, complete, world, bot } = await startWithUpload();
    expect(await (await upload('a,b\n')).text()).toBe('OK - 4');
    const answer = await complete({ channel_id: 'U0MIA', initial_comment: 'Here' });
    const [file] = answer.files as UploadedFile[];
    expect(answer).toMatchObject({ ok: true, files: [{ title: 'Receipts', mimetype: 'text/csv', size: 4 }] });
    const [channel] = [...world.channels.values()].filter(({ kind }) => kind === 'im');
    expect(messagesFor(world, channel?.id ?? '', 'U0MIA')).toMatchObject([
      { text: 'Here', fileIds: [file?.id] },
    ]);
    const download = await fetch(file?.url_private_download ?? '', {
      headers: { authorization: `Bearer ${bot}` },
    });
    expect([download.status, download.headers.get('content-type'), await download.text()]).toEqual([
      200,
      'text/csv',
      'a,b\n',
    ]);
  });
  it('goes up with the SDK, which sends a form', async () => {
    const { slack, bot } = await startWithApp();
    const client = new WebClient(bot, { slackApiUrl: `${slack.url}/api/` });
    const answer = await client.filesUploadV2({
      channel_id: 'U0MIA',
      file: Buffer.from('id,email\n'),
      filename: 'people.csv',
    });
    expect(answer).toMatchObject({ ok: true, files: [{ files: [{ name: 'people.csv', size: 9 }] }] });
  });
  it('is not complete without its bytes', async () => {
    const { complete } = await startWithUpload();
    expect(await complete()).toMatchObject({ error: 'file_not_found' });
  });
  it('is not read without a token: a sign-in page instead of an error', async () => {
    const { upload, complete, call } = await startWithUpload();
    await upload('a,b\n');
    const [file] = (await complete()).files as UploadedFile[];
    const answer = await fetch(file?.url_private_download ?? '', { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      expect.stringContaining('/?redir='),
    ]);
    expect(await call('files.info', { file: file?.id })).toMatchObject({ file: { id: file?.id } });
    expect(await call('files.info', { file: 'F0NONE' })).toMatchObject({ error: 'file_not_found' });
  });
  it.each([
    ['no name', { length: 4 }],
    ['no length', { filename: 'a.csv' }],
    ['length zero', { filename: 'a.csv', length: 0 }],
  ])('is refused with %s', async (_, args) => {
    const { call } = await startWithApp();
    expect(await call('files.getUploadURLExternal', args)).toMatchObject({ error: 'invalid_arguments' });
  });
});
