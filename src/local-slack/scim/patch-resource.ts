import {
  type ScimResource as PatchedResource,
  patchBodyValidation,
  type ScimPatch,
  scimPatch,
} from 'scim-patch';
import { ScimFault } from './scim-fault.ts';
import { URNS } from './scim-version.ts';
import type { ScimResource } from './to-scim-user.ts';

const { enterprise, guest, profile } = URNS.v2;
/** scim-patch splits a URN at the dot of its version, so extensions have short names while it works. */
const SHORT_NAMES = [
  [enterprise, 'ENTERPRISE'],
  [guest, 'GUEST'],
  [profile, 'PROFILE'],
] as const;

/**
 * Carries out a v2 PatchOp on a copy of a resource.
 * @throws ScimFault when it is no PatchOp or an operation has no target
 */
export function patchResource(resource: ScimResource, body: unknown): ScimResource {
  const patch = shorten(lowerAddresses(body)) as ScimPatch;
  try {
    patchBodyValidation(patch);
  } catch {
    throw new ScimFault(400, 'invalid_request_payload');
  }
  try {
    const { Operations } = patch;
    const patched = scimPatch(shorten(resource) as PatchedResource, Operations, {
      mutateDocument: false,
      treatMissingAsAdd: true,
    });
    return lengthen(patched) as ScimResource;
  } catch {
    throw new ScimFault(400, 'invalid_attribute_format');
  }
}

/** v1 sends the part of the resource that changes; `name` is merged, everything else replaced. */
export function mergeResource(resource: ScimResource, body: ScimResource): ScimResource {
  const name = { ...Object(resource.name), ...Object(body.name) };
  return { ...resource, ...body, name };
}

/** Addresses are stored in lower case, so a path that picks one must ask in lower case. */
function lowerAddresses(body: unknown): unknown {
  const operations = Object(body).Operations;
  if (!Array.isArray(operations)) return body;
  const lowered = operations.map((operation: unknown) => {
    const { path } = Object(operation);
    if (typeof path !== 'string' || !path.startsWith('emails[')) return operation;
    return { ...Object(operation), path: path.replace(/"[^"]*"/g, (quoted) => quoted.toLowerCase()) };
  });
  return { ...Object(body), Operations: lowered };
}

function shorten(value: unknown): unknown {
  let text = JSON.stringify(value);
  for (const [urn, short] of SHORT_NAMES) {
    text = text
      .replaceAll(`${urn}:`, `${short}.`)
      .replaceAll(`${urn}.`, `${short}.`)
      .replaceAll(`"${urn}"`, `"${short}"`);
  }
  return JSON.parse(text);
}

function lengthen(value: unknown): unknown {
  let text = JSON.stringify(value);
  for (const [urn, short] of SHORT_NAMES) text = text.replaceAll(`"${short}"`, `"${urn}"`);
  return JSON.parse(text);
}
