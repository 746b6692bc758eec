import type { OpenScimEndpoint } from './scim-context.ts';
import { BOTH_VERSIONS } from './scim-context.ts';
import { ScimFault } from './scim-fault.ts';
import { SCHEMAS, type SchemaName, toSchema } from './scim-schemas.ts';
import { URNS } from './scim-version.ts';

/** As recorded: filters are said not to work although they do, so nobody should believe it. */
const PROVIDER_CONFIG = {
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'OAuth Bearer Token',
      description: 'Authentication Scheme using the OAuth Bearer Token Standard',
      specUrl: 'http://tools.ietf.org/html/draft-ietf-oauth-v2-bearer-01',
      primary: true,
    },
  ],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: false, maxResults: 0 },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  xmlDataFormat: { supported: false },
};

const showConfig: OpenScimEndpoint['handle'] = () => ({ status: 200, body: PROVIDER_CONFIG });

const listSchemas: OpenScimEndpoint['handle'] = ({ version }) => {
  const schemas = Object.keys(SCHEMAS).map((name) => toSchema(name as SchemaName, version));
  return { status: 200, body: toOpenList(schemas, URNS[version].list) };
};

const showSchema: OpenScimEndpoint['handle'] = ({ version, params }) => {
  const wanted = params.name ?? '';
  const name = (Object.keys(SCHEMAS) as SchemaName[]).find(
    (candidate) => candidate === wanted || toSchema(candidate, version).id === wanted,
  );
  if (!name) throw new ScimFault(404, 'bad_endpoint');
  return { status: 200, body: toSchema(name, version) };
};

const listResourceTypes: OpenScimEndpoint['handle'] = ({ version, baseUrl }) => {
  const { user, group, enterprise, guest, profile, list } = URNS[version];
  const type = (name: string, endpoint: string, schema: string, extensions: string[]) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: name,
    name,
    endpoint,
    description: `${name} resource`,
    schema,
    schemaExtensions: extensions.map((urn) => ({ schema: urn, required: false })),
    meta: { location: `${baseUrl}/scim/${version}/ResourceTypes/${name}`, resourceType: 'ResourceType' },
  });
  const types = [
    type('User', '/Users', user, [enterprise, guest, profile]),
    type('Group', '/Groups', group, []),
  ];
  return { status: 200, body: toOpenList(types, list) };
};

function toOpenList(rows: unknown[], schema: string) {
  return {
    totalResults: rows.length,
    itemsPerPage: rows.length,
    startIndex: 1,
    schemas: [schema],
    Resources: rows,
  };
}

const GET = { method: 'GET', versions: BOTH_VERSIONS };

/** Slack's SDK test asks for the configuration with a wrong token and gets it. */
export const DISCOVERY_ENDPOINTS: readonly OpenScimEndpoint[] = [
  { ...GET, path: '/ServiceProviderConfigs', handle: showConfig },
  { ...GET, path: '/ServiceProviderConfig', versions: ['v2'], handle: showConfig },
  { ...GET, path: '/ResourceTypes', versions: ['v2'], handle: listResourceTypes },
  { ...GET, path: '/Schemas', versions: ['v2'], handle: listSchemas },
  { ...GET, path: '/Schemas/:name', handle: showSchema },
];
