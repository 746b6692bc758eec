import type { NewAccount, WriteAnswer } from '../../../../src/ports/account-gateway.ts';
import { createScimGateway } from '../../../../src/scim/client/scim-gateway.ts';
import { createTestClient } from './create-test-client.ts';
import { type Call, inTurn, type Script } from './scripted-fetch.ts';
import { slackUserJson } from './slack-user-json.ts';

export const GUEST = 'urn:ietf:params:scim:schemas:extension:slack:guest:2.0:User';
export const NEW: NewAccount = {
  email: 'Ada@acme.test',
  userName: 'ada',
  givenName: 'Ada',
  familyName: 'L',
  title: 'Engineer',
  externalId: 'e-1',
  seat: 'member',
};
export const CREATED: Script = {
  status: 201,
  json: slackUserJson('U1', { emails: [{ value: 'ada@acme.test', primary: true }] }),
};
export const ACTIVE: Script = { json: slackUserJson('U1') };
export const INACTIVE: Script = { json: slackUserJson('U1', { active: false }) };
/** What Slack refuses with, as SCIM v2 documents it. */
export const refusal = (status: number, detail: string): Script => ({ status, json: { detail, status } });

/** A gateway before a scripted Slack. */
export function setUp(answer: (call: Call, index: number) => Script) {
  const { client, clock, calls } = createTestClient(answer);
  return { gateway: createScimGateway({ client, clock }), clock, calls };
}

/** One act of the gateway: its answer, what was sent for it, and how long it took by the clock. */
export async function act(
  what: (gateway: ReturnType<typeof setUp>['gateway']) => Promise<WriteAnswer>,
  ...scripts: Script[]
) {
  const { gateway, clock, calls } = setUp(inTurn(...scripts));
  const start = clock.now().getTime();
  const answer = await clock.until(what(gateway));
  return {
    answer,
    calls,
    sent: calls.map(({ method, url }) => `${method} ${url.pathname.slice('/scim/v2/'.length)}`),
    ms: clock.now().getTime() - start,
  };
}
