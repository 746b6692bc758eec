import { CORE } from './scim-user.ts';
import type { SlackStandIn } from './slack-stand-in.ts';

const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** Plain calls to a stand-in, with no client of Rollcall in between. */
export function createStandInClient(slack: SlackStandIn) {
  async function scim(method: string, path: string, body?: unknown, token = slack.adminToken) {
    const response = await fetch(slack.scimUrl + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  }

  async function call(name: string, params: Record<string, string> = {}, token = slack.botToken) {
    const response = await fetch(slack.apiUrl + name, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(params),
    });
    return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
  }

  const patch = (id: string, ...operations: unknown[]) =>
    scim('PATCH', `Users/${id}`, { schemas: [PATCH_OP], Operations: operations });
  const switchOff = (id: string) => patch(id, { op: 'replace', path: 'active', value: false });
  return { scim, call, patch, switchOff };
}

/** Body of a POST that creates an account. */
export function newcomer(userName: string, email: string) {
  return {
    schemas: [CORE],
    userName,
    emails: [{ value: email, primary: true }],
    name: { givenName: 'Ada', familyName: 'L' },
    active: true,
  };
}
