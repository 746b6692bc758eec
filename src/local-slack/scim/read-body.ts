import type { LocalRequest } from '../server/local-request.ts';
import { ScimFault } from './scim-fault.ts';
import type { ScimResource } from './to-scim-user.ts';

/** @throws ScimFault when the body is no JSON object */
export function readJsonBody({ body }: LocalRequest): ScimResource {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw new ScimFault(400, 'invalid_request_payload');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ScimFault(400, 'invalid_request_payload');
  }
  return value as ScimResource;
}
