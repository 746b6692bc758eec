import { describe, expect, it } from 'vitest';
import { standInAccount } from '../support/slack-stand-in/stand-in-account.ts';
import type { ErrorBody, PlanBody } from './support/bodies.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli();

interface Doctor {
  readonly checks: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly detail: string;
    readonly fix: string | null;
  }[];
}

describe('connecting by tokens', { timeout: 60_000 }, () => {
  it('connects by itself, once', async () => {
    await cli.startSlack();
    const first = await cli.json<PlanBody>('plan');
    expect([first.code, first.body.team]).toEqual([0, 'T0STANDIN']);
    await cli.run('plan');
    const { body } = await cli.json<{ receipts: readonly { event: string }[] }>('receipts');
    expect(body.receipts.map(({ event }) => event)).toEqual(['connected']);
  });

  it.each([
    [
      'a token that Slack does not know',
      { SLACK_ADMIN_TOKEN: 'xoxp-nobody' },
      'credentials_refused',
      'token',
    ],
    ['another workspace than SLACK_TEAM', { SLACK_TEAM: 'T0OTHER' }, 'wrong_workspace', 'wrong workspace'],
    ['another domain than SLACK_TEAM', { SLACK_TEAM: 'acme' }, 'wrong_workspace', 'wrong workspace'],
  ])('4: %s', async (_name, env, code, words) => {
    await cli.startSlack();
    cli.set(env);
    for (const command of ['plan', 'sync']) {
      const answer = await cli.json<ErrorBody>(command);
      expect([answer.code, answer.body.error.code]).toEqual([4, code]);
      expect(answer.body.error.message).toContain(words);
    }
    const text = await cli.run('plan');
    expect([text.code, text.out]).toEqual([4, '']);
    expect(text.err).toContain(words);
  });

  it('takes the workspace by its domain or SSO address', async () => {
    await cli.startSlack();
    cli.set({ SLACK_TEAM: 'other.example, https://stand-in.slack.com/sso/saml' });
    expect((await cli.run('plan')).code).toBe(0);
  });

  it('4: a Slack plan without SCIM names Business+', async () => {
    const slack = await cli.startSlack({ plan: 'std' });
    const { code, body } = await cli.json<ErrorBody>('plan');
    expect([code, body.error.code]).toEqual([4, 'slack_plan_missing']);
    expect(body.error.message + body.error.next).toContain('Business+');
    slack.setPlan('plus');
    expect((await cli.run('plan')).code).toBe(0);
  });

  it('4: the plan was changed after connecting', async () => {
    const slack = await cli.startSlack();
    expect((await cli.run('plan')).code).toBe(0);
    slack.setPlan('free');
    const { code, body } = await cli.json<ErrorBody>('sync');
    expect([code, body.error.code]).toEqual([4, 'slack_plan_missing']);
  });

  it('4: a token revoked after connecting; a new one goes on', async () => {
    const slack = await cli.startSlack();
    expect((await cli.run('plan')).code).toBe(0);
    slack.revoke('admin');
    const { code, body } = await cli.json<ErrorBody>('sync');
    expect([code, body.error.code]).toEqual([4, 'credentials_refused']);
  });

  it('4: a token of somebody without the role, and one without the scope', async () => {
    const accounts = [
      standInAccount({ id: 'U0OLGA', email: 'olga@example.com', role: 'primary_owner' }),
      standInAccount({ id: 'U0MIA', email: 'mia@example.com' }),
    ];
    const slack = await cli.startSlack({ accounts, holder: 'U0MIA' });
    const { code, body } = await cli.json<ErrorBody>('plan');
    expect([code, body.error.code]).toEqual([4, 'not_slack_admin']);
    expect(slack.requests.some(({ path }) => path.includes('auth.revoke'))).toBe(false);
    await slack.close();
    await cli.startSlack({ botScopes: ['commands', 'chat:write'] });
    expect((await cli.json<ErrorBody>('plan')).code).toBe(4);
  });

  it('[D2] a second workspace is refused where the first is connected', async () => {
    const first = await cli.startSlack();
    expect((await cli.run('plan')).code).toBe(0);
    await first.close();
    await cli.startSlack({ team: { id: 'T0SECOND', domain: 'second' } });
    expect(await cli.json<ErrorBody>('plan')).toMatchObject({
      code: 4,
      body: { error: { code: 'wrong_workspace' } },
    });
  });

  it('4: nobody has connected; import, assign and why work all the same', async () => {
    const { code, body } = await cli.json<ErrorBody>('plan');
    expect([code, body.error.code]).toEqual([4, 'not_connected']);
    expect((await cli.run('assign', 'slack', '--to', 'organization')).code).toBe(0);
    expect((await cli.run('why', 'ada@example.com')).code).toBe(0);
    expect((await cli.run('accounts')).code).toBe(0);
  });

  it('2: several are connected and none is named', async () => {
    cli.set({ SLACK_TEAM: 'any' });
    const first = await cli.startSlack({ team: { id: 'T0FIRST', domain: 'first' } });
    expect((await cli.run('plan')).code).toBe(0);
    await first.close();
    await cli.startSlack({ team: { id: 'T0SECOND', domain: 'second' } });
    expect((await cli.run('plan')).code).toBe(0);
    const { code, body } = await cli.json<ErrorBody>('accounts');
    expect([code, body.error.code]).toEqual([2, 'team_needed']);
    expect(body.error.next).toContain('T0FIRST');
    expect(body.error.next).toContain('T0SECOND');
    expect((await cli.run('accounts', '--team', 'T0FIRST')).code).toBe(0);
    expect((await cli.json<ErrorBody>('accounts', '--team', 'T0THIRD')).body.error.code).toBe('team_unknown');
    expect(await cli.json<ErrorBody>('plan', '--team', 'T0FIRST')).toMatchObject({
      code: 2,
      body: { error: { code: 'team_unknown' } },
    });
  });
});

describe('when Slack fails', { timeout: 60_000 }, () => {
  it.each([
    ['ends a listing short', { kind: 'short_page', drop: 3 }],
    ['says a wrong total', { kind: 'wrong_total', by: 7 }],
  ] as const)('[G2] 1: it %s', async (_name, answer) => {
    const slack = await cli.startSlack();
    expect((await cli.run('plan')).code).toBe(0);
    slack.faults.add({ method: 'GET', path: /scim\/v2\/Users\?/, times: 50, answer });
    const { code, body } = await cli.json<ErrorBody>('plan');
    expect([code, body.error.code]).toEqual([1, 'reading_incomplete']);
    expect(body.error.next).not.toBe('');
  });
});

describe('doctor', { timeout: 60_000 }, () => {
  it('0: a line for everything, and all is well', async () => {
    await cli.startSlack();
    await cli.run('plan');
    const { code, body } = await cli.json<Doctor>('doctor');
    expect(code).toBe(0);
    expect(body.checks.map(({ name }) => name)).toEqual([
      'team',
      'installer',
      'scopes',
      'plan',
      'scim',
      'read',
      'provisioning',
      'receipts',
      'database',
      'keys',
      'clock',
    ]);
    expect(body.checks.every(({ ok, fix }) => ok && fix === null)).toBe(true);
  });

  it('4: not connected, with the way to connect', async () => {
    const { code, body } = await cli.json<Doctor>('doctor');
    expect(code).toBe(4);
    expect(body.checks.find(({ name }) => name === 'connection')).toMatchObject({ ok: false });
    expect(body.checks.find(({ name }) => name === 'connection')?.fix).toContain('SLACK_ADMIN_TOKEN');
  });

  it('connects by the tokens like every other command', async () => {
    await cli.startSlack();
    expect((await cli.json<Doctor>('doctor')).code).toBe(0);
  });

  it('4: says which check fails and what to do', async () => {
    const slack = await cli.startSlack();
    await cli.run('plan');
    slack.revoke('admin');
    const { code, body } = await cli.json<Doctor>('doctor');
    expect(code).toBe(4);
    const failing = body.checks.filter(({ ok }) => !ok);
    expect(failing).toHaveLength(1);
    expect(failing[0]?.fix).toContain('connect');
  });
});
