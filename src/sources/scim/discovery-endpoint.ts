import { ENTERPRISE_SCHEMA } from '../../scim/protocol/enterprise-schema.ts';
import { GROUP_SCHEMA } from '../../scim/protocol/group-schema.ts';
import type { ScimSchema } from '../../scim/protocol/scim-attribute.ts';
import { CORE_GROUP_URN, CORE_USER_URN, ENTERPRISE_URN } from '../../scim/protocol/scim-urns.ts';
import { USER_SCHEMA } from '../../scim/protocol/user-schema.ts';
import { MOST_RESULTS, toListBody } from './list-query.ts';
import type { ScimAnswer, ScimDeps, ScimRequest } from './scim-exchange.ts';
import { ScimFault } from './scim-fault.ts';

const CONFIG_URN = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';
const RESOURCE_TYPE_URN = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';
const SCHEMA_URN = 'urn:ietf:params:scim:schemas:core:2.0:Schema';

const supported = { supported: true };
const unsupported = { supported: false };

/** RFC 7643 §5. */
export function answerConfig({ baseUrl }: ScimDeps, { method, id }: ScimRequest): ScimAnswer {
  requireGet(method);
  if (id !== null) throw new ScimFault(404, null, 'There is nothing here.');
  const body = {
    schemas: [CONFIG_URN],
    patch: supported,
    bulk: { ...unsupported, maxOperations: 0, maxPayloadSize: 0 },
    filter: { ...supported, maxResults: MOST_RESULTS },
    changePassword: unsupported,
    sort: supported,
    etag: supported,
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'The token of the source, made in Rollcall and shown once',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${baseUrl}/ServiceProviderConfig` },
  };
  return { status: 200, body };
}

/** RFC 7643 §6. */
export function answerResourceTypes({ baseUrl }: ScimDeps, request: ScimRequest): ScimAnswer {
  const types = [
    {
      ...resourceType('User', 'Users', CORE_USER_URN, baseUrl),
      schemaExtensions: [{ schema: ENTERPRISE_URN, required: false }],
    },
    resourceType('Group', 'Groups', CORE_GROUP_URN, baseUrl),
  ];
  return answerList(request, types);
}

function resourceType(name: string, endpoint: string, schema: string, baseUrl: string) {
  return {
    schemas: [RESOURCE_TYPE_URN],
    id: name,
    name,
    endpoint: `/${endpoint}`,
    schema,
    meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/${name}` },
  };
}

/** RFC 7643 §7. */
export function answerSchemas({ baseUrl }: ScimDeps, request: ScimRequest): ScimAnswer {
  const render = (schema: ScimSchema) => ({
    schemas: [SCHEMA_URN],
    ...schema,
    meta: { resourceType: 'Schema', location: `${baseUrl}/Schemas/${schema.id}` },
  });
  return answerList(request, [USER_SCHEMA, ENTERPRISE_SCHEMA, GROUP_SCHEMA].map(render));
}

function answerList(
  { method, id, query }: ScimRequest,
  all: readonly (object & { readonly id: string })[],
): ScimAnswer {
  requireGet(method);
  // RFC 7644 §4: what describes the server is not filtered.
  if (query.has('filter')) throw new ScimFault(403, null, 'This cannot be filtered.');
  if (id === null) {
    const page = { total: all.length, resources: all };
    return { status: 200, body: toListBody(page, { skip: 0 }) };
  }
  const found = all.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (found === undefined) throw new ScimFault(404, null, 'There is nothing of this name.');
  return { status: 200, body: found };
}

function requireGet(method: string): void {
  if (method !== 'GET') throw new ScimFault(405, null, `${method} is not possible here.`);
}
