import { describe, expect, it } from 'vitest';
import { CredentialsRefused, ScopeMissing, SlackUnavailable } from '../../../src/ports/gateway-errors.ts';
import { SlackRefused } from '../../../src/slack/web/slack-refused.ts';
import { openScriptedTeam } from './support/open-scripted-team.ts';
import { no, ok, type WebScript } from './support/script-slack.ts';

describe('faults', () => {
  const read = async (...scripts: WebScript[]) => {
    const { team, clock, calls, said } = openScriptedTeam(
      (_call, index) => scripts[Math.min(index, scripts.length - 1)] as WebScript,
    );
    const start = clock.now().getTime();
    const outcome = await clock.until(team.readTeam()).catch((error: unknown) => error);
    return { outcome, calls, said, ms: clock.now().getTime() - start };
  };
  const TEAM = ok({ team: { id: 'T1', name: 'Acme', domain: 'acme' } });

  it.each<[string, WebScript, number]>([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '7' } }, 7_000],
    ['429 without', { status: 429 }, 30_000],
    ['ratelimited with HTTP 200', no('ratelimited'), 30_000],
  ])('[G7] waits out a rate limit, however often: %s', async (_name, script, ms) => {
    const result = await read(...Array(7).fill(script), TEAM);
    expect(result.outcome).toMatchObject({ id: 'T1' });
    expect(result.ms).toBe(7 * ms);
  });

  it.each<[string, WebScript]>([
    ['a 503', { status: 503, text: 'busy' }],
    ['HTML with HTTP 200', { text: '<html>xoxb-bot-secret</html>' }],
    ['no connection', new TypeError('fetch failed')],
    ['internal_error', no('internal_error')],
  ])('asks again after %s, five times in all', async (_name, script) => {
    expect((await read(script, script, script, script, TEAM)).outcome).toMatchObject({ id: 'T1' });
    const { outcome, calls, said } = await read(script);
    expect(outcome).toBeInstanceOf(SlackUnavailable);
    expect(calls).toHaveLength(5);
    const { message, context } = outcome as SlackUnavailable;
    expect(JSON.stringify([message, context, said])).not.toContain('secret');
  });

  it.each(['invalid_auth', 'token_revoked', 'account_inactive', 'not_authed', 'token_expired'])(
    '[G7] CredentialsRefused: %s, without asking again',
    async (word) => {
      const { outcome, calls } = await read(no(word));
      expect(outcome).toBeInstanceOf(CredentialsRefused);
      expect(calls).toHaveLength(1);
    },
  );

  it('ScopeMissing names the scope', async () => {
    const { outcome } = await read(no('missing_scope', { needed: 'team:read', provided: 'commands' }));
    expect(outcome).toBeInstanceOf(ScopeMissing);
    expect(outcome).toMatchObject({ context: { needed: 'team:read', method: 'team.info' } });
  });

  it('every other word is a refusal that names it', async () => {
    const { outcome } = await read(no('fancy_new_error'));
    expect(outcome).toBeInstanceOf(SlackRefused);
    expect(outcome).toMatchObject({ retryable: false, context: { error: 'fancy_new_error' } });
  });

  it('an answer in an unknown shape is no answer', async () => {
    const { outcome } = await read(ok({ team: { id: 7 } }));
    expect(outcome).toBeInstanceOf(SlackUnavailable);
    expect(outcome).toMatchObject({ context: { where: ['team.id', 'team.name', 'team.domain'] } });
  });
});
