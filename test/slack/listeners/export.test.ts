import { describe, expect, it } from 'vitest';
import type { StoredFile } from '../../../src/local-slack/files/stored-file.ts';
import { withRollcall } from '../../support/running-rollcall.ts';

const rollcall = withRollcall();

/** What came in the app's direct message, by name. */
function filesOf(local: string) {
  const { world } = rollcall().slack;
  const ids = rollcall()
    .as(local)
    .messages()
    .map(({ channel }) => channel);
  return Object.values(world.part('files', () => ({ files: {} as Record<string, StoredFile> })).files).filter(
    ({ channelIds }) => channelIds.some((id) => ids.includes(id)),
  );
}

describe('export', () => {
  it('[R2] hands the record over as a file that a spreadsheet opens safely', async () => {
    const ada = rollcall().as('ada.park');
    await ada.command('invite');
    await ada.closeAll();
    await ada.command('export');
    await ada.waitForMessage(({ text, ephemeral }) => ephemeral && text.includes('in our direct message'));
    await ada.waitForMessage(({ text }) => text.includes('each sealed'));
    const [file] = filesOf('ada.park');
    expect(file?.name).toMatch(/^rollcall-receipts-\d{4}-\d{2}-\d{2}\.csv$/u);
    const csv = Buffer.from(file?.base64 ?? '', 'base64').toString('utf8');
    expect(csv.split('\n')[0]).toBe('number,at,event,actor,email,name,account,plan,run,facts,seal');
    expect(csv).toContain('connected');
  });

  it('takes a time, and says when nothing is on record', async () => {
    const ada = rollcall().as('ada.park');
    await ada.command('export ..2020-01-01');
    await ada.waitForMessage(({ text, ephemeral }) => ephemeral && text.includes('nothing on record'));
    await ada.command('export 2026-02-30..');
    await ada.waitForMessage(({ text, ephemeral }) => ephemeral && text.includes('no period'));
  });

  it('without the right to upload says what to do, and posts nothing', async () => {
    const ada = rollcall().as('ada.park');
    const before = ada.messages().length;
    const { tokens } = rollcall().slack.world;
    for (const [value, token] of tokens) {
      tokens.set(value, { ...token, scopes: token.scopes.filter((scope) => scope !== 'files:write') });
    }
    await ada.command('export json');
    await ada.waitForMessage(({ text, ephemeral }) => ephemeral && text.includes('files:write'));
    expect(ada.messages().filter(({ ephemeral }) => !ephemeral).length).toBeLessThanOrEqual(before);
  });

  it('is not for somebody without a role', async () => {
    const member = rollcall().as('dev.malhotra');
    await member.command('export');
    await member.waitForMessage(({ text, ephemeral }) => ephemeral && text.includes('🙅'));
    expect(filesOf('dev.malhotra')).toEqual([]);
  });
});
