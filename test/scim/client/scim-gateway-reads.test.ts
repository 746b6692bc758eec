import { describe, expect, it } from 'vitest';
import { SlackUnavailable } from '../../../src/ports/gateway-errors.ts';
import { refusal, setUp } from './support/act-on-gateway.ts';
import { inTurn, networkError, type Script } from './support/scripted-fetch.ts';
import { slackUserJson } from './support/slack-user-json.ts';

describe('reading one', () => {
  it('maps what SCIM knows; the bot is known by its address', async () => {
    const { gateway, clock } = setUp(
      inTurn({
        json: slackUserJson('UBOT', {
          externalId: 'e-1',
          title: 'Bot',
          emails: [{ value: 'x@Slack-Bots.com', primary: true }],
          'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { employeeNumber: '7' },
        }),
      }),
    );
    expect(await clock.until(gateway.readAccount('UBOT'))).toEqual({
      id: 'UBOT',
      email: 'x@Slack-Bots.com',
      secondaryEmail: null,
      userName: 'ubot',
      givenName: 'Ada',
      familyName: 'L',
      displayName: '',
      title: 'Bot',
      externalId: 'e-1',
      employeeNumber: '7',
      status: 'active',
      role: 'bot',
      stranger: false,
    });
  });

  it('null only where Slack says that there is nobody', async () => {
    const none = setUp(inTurn(refusal(404, 'no_such_user')));
    expect(await none.clock.until(none.gateway.readAccount('U1'))).toBeNull();
    for (const script of [refusal(400, 'something_new'), { json: {} }]) {
      const { gateway, clock } = setUp(inTurn(script));
      await expect(clock.until(gateway.readAccount('U1'))).rejects.toBeInstanceOf(SlackUnavailable);
    }
  });

  it('does not let an id leave its place in the address', async () => {
    const { gateway, clock, calls } = setUp(inTurn(refusal(404, 'no_such_user')));
    await clock.until(gateway.readAccount('../Groups?x=1'));
    expect(calls[0]?.url.pathname).toBe('/scim/v2/Users/..%2FGroups%3Fx%3D1');
  });
});

describe('findByEmail', () => {
  const page = (...users: Record<string, unknown>[]): Script => ({
    json: { totalResults: users.length, Resources: users },
  });

  it('asks by a filter and takes the primary address before the secondary', async () => {
    const second = slackUserJson('U1', {
      emails: [
        { value: 'x@acme.test', primary: true },
        { value: 'ada@acme.test', primary: false },
      ],
    });
    const first = slackUserJson('U2', { emails: [{ value: 'ADA@acme.test', primary: true }] });
    const { gateway, clock, calls } = setUp(inTurn(page(second, first)));
    expect(await clock.until(gateway.findByEmail('ada@acme.test'))).toMatchObject({ id: 'U2' });
    expect(calls[0]?.url.searchParams.get('filter')).toBe('emails eq "ada@acme.test"');
    const only = setUp(inTurn(page(second)));
    expect(await only.clock.until(only.gateway.findByEmail(' Ada@acme.test '))).toMatchObject({ id: 'U1' });
  });

  it('quotes what could end the filter', async () => {
    const { gateway, clock, calls } = setUp(inTurn(page()));
    await clock.until(gateway.findByEmail('a"b\\c@acme.test'));
    expect(calls[0]?.url.searchParams.get('filter')).toBe('emails eq "a\\"b\\\\c@acme.test"');
  });

  it.each<[string, Script]>([
    ['ignores the filter', page(slackUserJson('U7'), slackUserJson('U8'))],
    ['refuses it', refusal(400, 'no_filters (is_aggregate_call=1)')],
    ['finds nobody', page()],
  ])('null where Slack %s', async (_name, script) => {
    const { gateway, clock } = setUp(inTurn(script));
    expect(await clock.until(gateway.findByEmail('ada@acme.test'))).toBeNull();
  });
});

describe('isReachable', () => {
  it.each<[string, Script, boolean]>([
    ['answers', { json: { patch: { supported: true } } }, true],
    ['refuses the token', refusal(401, 'invalid_authentication'), true],
    ['has no SCIM in its plan', refusal(400, 'plus_teams_only'), true],
    ['is a web page', { text: '<html></html>' }, false],
    ['is not there', networkError('ECONNREFUSED'), false],
  ])('Slack %s', async (_name, script, reachable) => {
    const { gateway, clock } = setUp(inTurn(script));
    expect(await clock.until(gateway.isReachable())).toBe(reachable);
  });
});
