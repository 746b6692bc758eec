import { afterEach, describe, expect, it } from 'vitest';
import { standInPerson } from '../support/directory-stand-in/directory-state.ts';
import {
  GOOGLE_ADMIN,
  GOOGLE_KEY_FILE,
  startGoogleStandIn,
} from '../support/google-stand-in/google-stand-in.ts';
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
