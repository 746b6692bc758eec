import { beforeAll, describe, expect, it } from 'vitest';
import { withRollcall } from '../support/running-rollcall.ts';
import { createScimSource, openScimSource, type ScimSource, scimUser } from '../support/scim-source.ts';
import { readShared } from './read-shared.ts';
import { checkAssertion, fill, keepVariables, type RunscopeStep, type Variables } from './runscope.ts';

const rollcall = withRollcall();
const read = async (name: string) =>
  (await readShared<{ readonly steps: readonly RunscopeStep[] }>(`inbound-scim/okta/${name}`)).steps.filter(
    ({ step_type }) => step_type === 'request',
  );
const spec = await read('Okta-SCIM-20-SPEC-Test.json');
const crud = await read('Okta-SCIM-20-CRUD-Test.json');

let okta: ScimSource;
beforeAll(async () => {
  okta = await openScimSource(rollcall().ports, rollcall().url, 'okta');
  await okta.send('POST', '/Users', scimUser('somebody.there'));
});

/** Sends what a step says and checks each of its assertions. */
async function run(step: RunscopeStep, base: string, source: ScimSource, variables: Variables) {
  const path = fill(step.url, variables).replace(fill(base, variables), '');
  const body = step.body === undefined ? undefined : fill(step.body, variables);
  const started = performance.now();
  const reply = { ...(await source.send(step.method, encodeURI(path), body || undefined)), ms: 0 };
  reply.ms = performance.now() - started;
  for (const assertion of step.assertions) checkAssertion(assertion, reply, variables);
  keepVariables(step, reply, variables);
}

describe('Okta’s SCIM 2.0 SPEC test', () => {
  const variables: Variables = new Map(
    Object.entries({
      SCIMBaseURL: '',
      InvalidUserEmail: 'nobody@acme.example',
      UserIdThatDoesNotExist: '010101001010101011001010101011',
      randomEmail: 'random.person@acme.example',
      randomUsername: 'random.name@acme.example',
      randomUsernameCaps: 'RANDOM.NAME@ACME.EXAMPLE',
      randomGivenName: 'Random',
      randomFamilyName: 'Person',
    }),
  );

  it('has its twelve requests', () => expect(spec).toHaveLength(12));

  it.each(spec.map((step, index) => [index, step.note ?? '', step] as const))(
    '%i: %s',
    async (_index, _note, step) => {
      const [authorization] = [step.headers.Authorization ?? []].flat();
      const isOurs = authorization === '{{auth}}';
      const source = isOurs ? okta : createScimSource(rollcall().url, String(authorization));
      await run(step, '{{SCIMBaseURL}}', source, variables);
    },
  );
});

describe('Okta’s SCIM 2.0 CRUD test, its questions to the SCIM server', () => {
  const variables: Variables = new Map(
    Object.entries({
      SCIMUrl: '',
      okta_user_email: 'crud.person@acme.example',
      okta_user_firstname: 'Crud',
      okta_user_lastname: 'Person',
      okta_user_firstname_update: 'Cruda',
    }),
  );
  const person = (givenName: string) =>
    scimUser('crud.person', { name: { givenName, familyName: 'Person' } });
  const path = () => `/Users/${variables.get('scim_id')}`;
  const active = (value: boolean) => () => okta.patch(path(), { op: 'replace', value: { active: value } });

  /** What Okta sends when somebody does in Okta what the request before the question does. */
  const sent: readonly (() => Promise<unknown>)[] = [
    () => okta.send('POST', '/Users', person('Crud')),
    () => okta.send('PUT', path(), person('Cruda')),
    active(false),
    active(true),
    active(false),
  ];
  const questions = crud.filter(({ url }) => url.startsWith('{{SCIMUrl}}'));

  it('has a question to every change', () => expect(questions).toHaveLength(sent.length));

  it.each(questions.map((step, index) => [index, step.note ?? '', step] as const))(
    '%i: %s',
    async (index, _note, step) => {
      await sent[index]?.();
      await run(step, '{{SCIMUrl}}', okta, variables);
    },
  );
});
