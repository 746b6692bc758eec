import type { LocalResponse } from '../server/local-request.ts';
import { joinTeam } from '../state/add-user.ts';
import type { SlackUser } from '../state/slack-user.ts';
import { checkConflicts } from './check-conflicts.ts';
import { mergeResource, patchResource } from './patch-resource.ts';
import { readJsonBody } from './read-body.ts';
import { readUserChange } from './read-user-change.ts';
import { getScimUser, listScimUsers, showUser } from './read-users.ts';
import { BOTH_VERSIONS, type ScimContext, type ScimEndpoint } from './scim-context.ts';
import { ScimFault } from './scim-fault.ts';
import { extensionOf, parseUserBody } from './scim-user-body.ts';
import { URNS } from './scim-version.ts';
import { deactivateUser, writeUser } from './write-user.ts';

async function createUser(context: ScimContext): Promise<LocalResponse> {
  const { world, organisation, version } = context;
  await world.clock.wait(world.settings.scimWriteTime);
  const body = parseUserBody(readJsonBody(context.request));
  if (!body.schemas?.length) throw new ScimFault(400, 'missing_schema_element');
  if (extensionOf(body, URNS[version].guest) && organisation.kind !== 'enterprise') {
    throw new ScimFault(400, 'cannot_make_user_guest');
  }
  const wished = readUserChange(body, version, undefined);
  checkConflicts(context, wished);
  const user = joinTeam(world, {
    ...wished,
    organisationId: organisation.id,
    // In an Enterprise organisation somebody new is in no workspace yet.
    teamIds: organisation.kind === 'enterprise' ? [] : [...organisation.teamIds],
    invited: true,
    emailConfirmed: false,
  });
  return { status: 201, body: showUser(context, user) };
}

/** externalId and profileUrl cannot be patched; what is said about them is passed over. */
async function patchUser(context: ScimContext): Promise<LocalResponse> {
  const body = readJsonBody(context.request);
  const user = await writeUser(context, (target) => {
    const resource = showUser(context, target);
    const patched = context.version === 'v1' ? mergeResource(resource, body) : patchResource(resource, body);
    const { externalId } = resource;
    return refuseGuests(context, target, { ...saysActive(context, body, patched), externalId });
  });
  return { status: 200, body: showUser(context, user) };
}

/** Replaces everything and blanks what is missing; the nickName must be there and equal the userName. */
async function putUser(context: ScimContext): Promise<LocalResponse> {
  const body = readJsonBody(context.request);
  const user = await writeUser(context, (target) => {
    if (!body.nickName) throw new ScimFault(400, 'missing_schema_element', { suffix: 'nickName' });
    if (body.nickName !== body.userName) throw new ScimFault(400, 'username_invalid');
    return refuseGuests(context, target, saysActive(context, body, body));
  });
  return { status: 200, body: showUser(context, user) };
}

/** Replays the incident of April 2024 when the settings ask for it. */
function saysActive<T extends Record<string, unknown>>({ world }: ScimContext, body: unknown, resource: T) {
  if (!world.settings.updateWithoutActiveDeactivates) return resource;
  return /"active"/.test(JSON.stringify(body)) ? resource : { ...resource, active: false };
}

/** Only Enterprise organisations change seats through SCIM; elsewhere guests stay what they are. */
function refuseGuests<T extends Record<string, unknown>>(
  context: ScimContext,
  target: SlackUser,
  resource: T,
) {
  const { organisation, version } = context;
  const urn = URNS[version].guest;
  if (organisation.kind === 'enterprise') return resource;
  const before = showUser(context, target)[urn];
  if (Boolean(resource[urn]) !== Boolean(before)) throw new ScimFault(400, 'cannot_make_user_guest');
  return resource;
}

async function deleteUser(context: ScimContext): Promise<LocalResponse> {
  const user = await deactivateUser(context);
  return context.version === 'v2' ? { status: 204 } : { status: 200, body: showUser(context, user) };
}

const versions = BOTH_VERSIONS;

export const USER_ENDPOINTS: readonly ScimEndpoint[] = [
  { method: 'GET', path: '/Users', versions, handle: listScimUsers },
  { method: 'POST', path: '/Users', versions, handle: createUser },
  { method: 'GET', path: '/Users/:id', versions, handle: getScimUser },
  { method: 'PATCH', path: '/Users/:id', versions, handle: patchUser },
  { method: 'PUT', path: '/Users/:id', versions, handle: putUser },
  { method: 'DELETE', path: '/Users/:id', versions, handle: deleteUser },
];
