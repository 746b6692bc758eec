import type { LocalSlack } from '../../../src/local-slack/create-local-slack.ts';

interface ScimUserBody {
  id: string;
  userName: string;
  nickName: string;
  active: boolean;
  title: string;
  displayName: string;
  externalId: string;
  name: { givenName: string; familyName: string };
  emails: { value: string; primary: boolean }[];
  groups: { value: string; display: string }[];
  meta: { created: string; location: string };
}

/** Every field of a SCIM answer that tests look into. */
interface ScimBody extends ScimUserBody {
  schemas: string[];
  detail: string;
  status: number;
  Errors: { description: string; code: number };
  totalResults: number;
  itemsPerPage: number;
  startIndex: number;
  Resources: ScimUserBody[];
  members: { value: string }[];
}

export const GUEST_URN = 'urn:ietf:params:scim:schemas:extension:slack:guest:2.0:User';
export const ENTERPRISE_URN = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const USER_URN = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** Calls `/scim/<path>`; the body of an answer without one is `{}`. */
export async function callScim(
  slack: LocalSlack,
  token: string,
  method: string,
  path: string,
  body?: unknown,
) {
  const response = await fetch(`${slack.url}/scim/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: JSON.parse(text || '{}') as ScimBody,
  };
}

export function patchOp(...Operations: object[]) {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations };
}

export function setActive(value: unknown) {
  return patchOp({ op: 'replace', path: 'active', value });
}

export function newUser(userName: string, email: string, more: object = {}) {
  return { schemas: [USER_URN], userName, emails: [{ value: email, primary: true }], active: true, ...more };
}
