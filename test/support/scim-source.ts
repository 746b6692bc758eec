import type { Ports } from '../../src/ports/ports.ts';
import { createSourceToken } from '../../src/use-cases/source-token.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

export interface ScimReply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the body of an answer, looked at by tests alone
  readonly body: any;
  readonly headers: Headers;
}

/** A directory that pushes, as Okta and Entra do: over HTTP, with its token. */
export interface ScimSource {
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<ScimReply>;
  patch(path: string, ...operations: readonly object[]): Promise<ScimReply>;
}

export function createScimSource(url: string, token: string): ScimSource {
  const send: ScimSource['send'] = async (method, path, body, headers = {}) => {
    const answer = await fetch(`${url}/scim/v2${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/scim+json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text), headers: answer.headers };
  };
  return {
    send,
    patch: (path, ...operations) => send('PATCH', path, { schemas: [PATCH_OP], Operations: operations }),
  };
}

/** The same with a token of its own, of the first connection. */
export async function openScimSource(ports: Ports, url: string, name: string): Promise<ScimSource> {
  const [connection] = await ports.connections.list();
  const { id } = connection ?? (await ports.connections.getOrCreatePending(ports.clock.now()));
  return createScimSource(url, await createSourceToken(ports, id, name, { kind: 'rollcall' }));
}

/** A user as Okta states them; `local` is the part of the address before the @. */
export function scimUser(local: string, more: object = {}): Readonly<Record<string, unknown>> {
  const email = `${local}@acme.example`;
  const [givenName = '', familyName = ''] = local.split('.');
  return {
    schemas: [USER],
    userName: email,
    externalId: `ext-${local}`,
    name: { givenName, familyName },
    emails: [{ primary: true, value: email, type: 'work' }],
    active: true,
    ...more,
  };
}
