import { beforeAll, describe, expect, it } from 'vitest';
import { withRollcall } from '../support/running-rollcall.ts';
import { openScimSource, type ScimSource, scimUser } from '../support/scim-source.ts';
import { readShared } from './read-shared.ts';

interface EntraRequest {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly expectStatus: number;
  readonly exampleResponse?: Readonly<Record<string, unknown>>;
}

const rollcall = withRollcall();
const requests = await readShared<readonly EntraRequest[]>('inbound-scim/entra/requests.json');

/** The ids in Microsoft's pages are examples: each request gets a resource of its own in their place. */
const EXAMPLE_ID = /^\/(Users|Groups)\/([^/?]+)/;
const EXAMPLE_MEMBERS = ['f648f8d5ea4e4cd38e9c', 'u1091', '7f4bc1a3-285e-48ae-8202-5accb43efb0e'];

let entra: ScimSource;
beforeAll(async () => {
  entra = await openScimSource(rollcall().ports, rollcall().url, 'entra');
});

describe('the requests of Microsoft’s pages', () => {
  it('are all there', () => expect(requests).toHaveLength(26));

  it.each(requests.map((request, index) => [index, request.name, request] as const))(
    '%i: %s',
    async (index, _name, request) => {
      const member = (await entra.send('POST', '/Users', scimUser(`member.of-${index}`))).body.id;
      const path = await withOwnId(index, request, member);
      const text = EXAMPLE_MEMBERS.reduce(
        (body, example) => body.replaceAll(example, member),
        JSON.stringify(request.body ?? null),
      );
      const body = request.body === undefined ? undefined : JSON.parse(text);
      const reply = await entra.send(request.method, encodeURI(path), body);
      expect(reply.status, JSON.stringify(reply.body)).toBe(request.expectStatus);
      if (request.exampleResponse !== undefined) {
        expect(reply.body).toMatchObject({ schemas: request.exampleResponse.schemas });
      }
    },
  );

  it('leave what they say behind', async () => {
    const flagged = requests.find(({ name }) => name === 'replace many, flag');
    const { id } = (await entra.send('POST', '/Users', scimUser('kkom.unua'))).body;
    const text = JSON.stringify(flagged?.body).replace('TestMhvaes', 'TestAgain');
    const { body } = await entra.send('PATCH', `/Users/${id}`, JSON.parse(text));
    expect(body).toMatchObject({
      displayName: 'Bjfe',
      name: { givenName: 'Kkom', familyName: 'Unua' },
      emails: [{ primary: true, type: 'work', value: 'TestAgain@test.microsoft.com' }],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { employeeNumber: 'Aklq' },
    });
  });

  async function withOwnId(index: number, request: EntraRequest, member: string): Promise<string> {
    const [matched, kind] = EXAMPLE_ID.exec(request.path) ?? [];
    if (matched === undefined || request.expectStatus === 404) return request.path;
    const mail = { emails: [{ type: 'work', value: `own-${index}@acme.example`, primary: true }] };
    const created =
      kind === 'Users'
        ? await entra.send('POST', '/Users', scimUser(`own.of-${index}`, mail))
        : await entra.send('POST', '/Groups', {
            displayName: `Group ${index}`,
            members: request.name.startsWith('remove') ? [{ value: member }] : [],
          });
    return request.path.replace(matched, `/${kind}/${created.body.id}`);
  }
});
