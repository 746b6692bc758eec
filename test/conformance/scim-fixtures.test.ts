import { describe, expect, it } from 'vitest';
import { slackUserSchema } from '../../src/scim/protocol/slack-user.ts';
import { slackUserListSchema } from '../../src/scim/protocol/slack-user-list.ts';
import { callScim, newUser } from '../local-slack/support/call-scim.ts';
import { installOn, startAcme } from '../local-slack/support/start-acme.ts';
import { missingKeys } from './missing-keys.ts';
import { listShared, readShared } from './read-shared.ts';

interface RecordedUser {
  readonly id: string;
  readonly active: boolean;
  readonly userName: string;
  readonly emails: readonly { readonly value: string }[];
}
interface RecordedList {
  readonly totalResults: number;
  readonly Resources: readonly RecordedUser[];
}

const files = await listShared('slack-scim-v1-fixtures');
const read = <T>(file: string) => readShared<T>(`slack-scim-v1-fixtures/${file}`);

describe('bodies recorded from Slack’s SCIM', () => {
  it.each(files.filter((file) => /^v1_users_\d/.test(file)))('%s is a page of accounts', async (file) => {
    const recorded = await read<RecordedList>(file);
    const page = slackUserListSchema.parse(recorded);
    expect(page.totalResults).toBe(recorded.totalResults);
    expect(page.users.map(({ id, email, active }) => [id, email, active])).toEqual(
      recorded.Resources.map(({ id, emails, active }) => [id, emails[0]?.value, active]),
    );
  });

  it.each(files.filter((file) => /^v1_user_\d/.test(file)))('%s is an account', async (file) => {
    const recorded = await read<RecordedUser>(file);
    const { id, userName, emails } = recorded;
    expect(slackUserSchema.parse(recorded)).toMatchObject({ id, userName, email: emails[0]?.value });
  });

  it('an unused second address is none', async () => {
    const { users } = slackUserListSchema.parse(await read('v1_users_1.json'));
    expect(users.map(({ secondaryEmail }) => secondaryEmail)).toEqual([null, null, null]);
  });
});

describe('the local SCIM beside the recorded bodies', () => {
  it.each([
    ['v1/Users', 'v1_users_1.json'],
    ['v1/Users/U0MIA', 'v1_user_1.json'],
    ['v1/ServiceProviderConfigs', 'v1_service_provider_configs.json'],
    ['v1/Groups', 'v1_groups_1.json'],
  ])('%s has every key of %s', async (path, file) => {
    const slack = await startAcme();
    const { user } = installOn(slack);
    await callScim(slack, user, 'POST', 'v2/Users', newUser('new', 'new@acme.example'));
    const { status, body } = await callScim(slack, user, 'GET', path);
    expect(status).toBe(200);
    expect(missingKeys(await read(file), body)).toEqual([]);
  });
});
