import { afterEach, describe, expect, it } from 'vitest';
import { standInPerson } from '../support/directory-stand-in/directory-state.ts';
import {
  GOOGLE_ADMIN,
  GOOGLE_KEY_FILE,
  startGoogleStandIn,
} from '../support/google-stand-in/google-stand-in.ts';
import { startGraphStandIn } from '../support/graph-stand-in/graph-stand-in.ts';
import { generateAccounts } from '../support/slack-stand-in/generate-accounts.ts';
import type { ErrorBody, ImportBody, PlanBody } from './support/bodies.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli();
let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function startGoogle() {
  const google = await startGoogleStandIn();
  close = google.close;
  cli.set({
    ...google.environment,
    GOOGLE_CREDENTIALS_FILE: cli.file('google.json', GOOGLE_KEY_FILE),
    GOOGLE_ADMIN_EMAIL: GOOGLE_ADMIN,
  });
  return google;
}

async function startEntra() {
  const entra = await startGraphStandIn();
  close = entra.close;
  cli.set(entra.environment);
  return entra;
}

describe('pull', { timeout: 60_000 }, () => {
  it('brings Google’s people in, and plan compares Slack with them', async () => {
    const google = await startGoogle();
    const accounts = generateAccounts(4);
    await cli.startSlack({ accounts });
    google.state.people = [
      ...accounts.map(({ email, givenName, familyName }, index) =>
        standInPerson(`p${index}`, { email, givenName, familyName }),
      ),
      standInPerson('ada'),
    ];
    const { code, body } = await cli.json<ImportBody>('pull', 'google');
    expect([code, body]).toEqual([
      0,
      { source: 'google', read: 5, added: 5, changed: 0, removed: 0, unchanged: 0, rejected: [] },
    ]);
    await cli.run('assign', 'slack', '--to', 'unit:/Sales');
    const plan = await cli.json<PlanBody>('plan');
    expect(plan.body.operations.map(({ kind, email }) => [kind, email])).toEqual([
      ['invite', 'ada@example.com'],
    ]);
    expect((await cli.json<ImportBody>('pull')).body).toMatchObject({ read: 5, unchanged: 5, removed: 0 });
  });

  it('--dry-run shows what would change, and changes nothing', async () => {
    const google = await startGoogle();
    google.state.people = [standInPerson('ada'), standInPerson('bob')];
    await cli.json<ImportBody>('pull');
    google.state.people = [standInPerson('ada', { title: 'Lead' }), standInPerson('eve')];
    const expected = {
      source: 'google',
      read: 2,
      added: 1,
      changed: 1,
      removed: 0,
      unchanged: 0,
      rejected: [],
    };
    expect(await cli.json<ImportBody>('pull', '--dry-run')).toMatchObject({ code: 0, body: expected });
    expect((await cli.run('pull', 'google', '--dry-run')).out).toContain('Nothing was changed');
    expect((await cli.json<ImportBody>('pull')).body).toEqual(expected);
  });

  it('[G2] Entra’s leaver goes at once; who is only missing waits for the second reading', async () => {
    const entra = await startEntra();
    const accounts = generateAccounts(8);
    await cli.startSlack({ accounts });
    const people = accounts.map(({ email, givenName, familyName }, index) =>
      standInPerson(`p${index}`, { email, givenName, familyName }),
    );
    entra.state.people = people;
    await cli.run('pull', 'entra');
    await cli.run('assign', 'slack', '--to', 'organization');
    await cli.run('sync', '--approve', 'all');
    const leavers = async () => {
      const { body } = await cli.json<PlanBody>('plan');
      return body.operations.filter(({ kind }) => kind === 'deactivate').map(({ email }) => email);
    };
    const [suspended, missing] = [people[6], people[7]];
    if (suspended === undefined || missing === undefined) throw new Error('eight people were made');
    entra.state.people = [...people.slice(0, 6), { ...suspended, status: 'suspended' }];
    expect((await cli.json<ImportBody>('pull')).body).toMatchObject({
      source: 'entra',
      changed: 1,
      removed: 0,
    });
    expect(await leavers()).toEqual([suspended.email]);
    expect((await cli.json<ImportBody>('pull')).body).toMatchObject({ removed: 1 });
    expect((await leavers()).toSorted()).toEqual([suspended.email, missing.email].toSorted());
  });

  it('[R3] tells no secret when the directory refuses', async () => {
    const entra = await startEntra();
    cli.set({ GRAPH_CLIENT_SECRET: 'canary-wrong-secret', LOG_LEVEL: 'debug' });
    const { code, body, err } = await cli.json<ErrorBody>('pull');
    expect([code, body.error.code, entra.requests.length]).toEqual([1, 'pull_refused', 1]);
    expect(body.error.message).toContain('invalid_client');
    expect(JSON.stringify(body) + err).not.toContain('canary');
  });

  it('names the file that is no key, and nothing of what stands in it', async () => {
    await startGoogle();
    cli.set({ GOOGLE_CREDENTIALS_FILE: cli.file('google.json', '{"private_key": canary') });
    const { code, body, err } = await cli.json<ErrorBody>('pull');
    expect([code, body.error.message]).toEqual([2, expect.stringContaining('GOOGLE_CREDENTIALS_FILE')]);
    expect(JSON.stringify(body) + err).not.toContain('canary');
  });

  it('asks which, where two are set up', async () => {
    await startGoogle();
    cli.set({ GRAPH_TENANT_ID: 't', GRAPH_CLIENT_ID: 'c', GRAPH_CLIENT_SECRET: 's' });
    expect((await cli.json<ErrorBody>('pull')).code).toBe(2);
  });

  it('says what is not set up', async () => {
    const { code, body } = await cli.json<ErrorBody>('pull');
    expect([code, body.error.code]).toEqual([2, 'pull_unconfigured']);
    const named = await cli.json<ErrorBody>('pull', 'google');
    expect([named.code, named.body.error.message]).toEqual([
      2,
      expect.stringContaining('GOOGLE_CREDENTIALS_FILE'),
    ]);
  });
});
