import type { LocalResponse } from '../server/local-request.ts';
import type { ScimGroup } from '../state/scim-group.ts';
import { readGroup, toScimGroup } from './group-body.ts';
import { readPageRange, toListResponse } from './page-range.ts';
import { mergeResource, patchResource } from './patch-resource.ts';
import { readJsonBody } from './read-body.ts';
import { BOTH_VERSIONS, type ScimContext, type ScimEndpoint } from './scim-context.ts';
import { ScimFault } from './scim-fault.ts';
import { URNS } from './scim-version.ts';

function listGroups(context: ScimContext): LocalResponse {
  const { world, organisation, request, version } = context;
  const groups = [...world.groups.values()].filter((group) => group.organisationId === organisation.id);
  return {
    status: 200,
    body: toListResponse(groups, readPageRange(request.query), URNS[version].list, (group) =>
      toScimGroup(context, group),
    ),
  };
}

function targetGroup({ world, organisation, params }: ScimContext): ScimGroup {
  const group = world.groups.get(params.id ?? '');
  if (group?.organisationId !== organisation.id) throw new ScimFault(404, 'no_such_group');
  return group;
}

async function createGroup(context: ScimContext): Promise<LocalResponse> {
  const { world, organisation } = context;
  await world.clock.wait(world.settings.scimWriteTime);
  const content = readGroup(context, readJsonBody(context.request));
  const group: ScimGroup = {
    ...content,
    id: world.random.id('S'),
    organisationId: organisation.id,
    createdAt: world.clock.now(),
    generated: false,
  };
  world.groups.set(group.id, group);
  world.touch();
  return { status: 201, body: toScimGroup(context, group) };
}

/** Slack's own groups ("Team Admins") cannot be changed. */
function writeGroup(context: ScimContext, work: (group: ScimGroup) => ScimGroup | undefined): Promise<void> {
  const { id } = targetGroup(context);
  return context.locks.hold(id, async () => {
    await context.world.clock.wait(context.world.settings.scimWriteTime);
    const group = targetGroup(context);
    if (group.generated) throw new ScimFault(403, 'permission_denied');
    const changed = work(group);
    if (changed) context.world.groups.set(id, changed);
    else context.world.groups.delete(id);
    context.world.touch();
  });
}

/** Answers 204 on both versions (the reference says so of v1). */
async function patchGroup(context: ScimContext): Promise<LocalResponse> {
  const body = readJsonBody(context.request);
  await writeGroup(context, (group) => {
    const resource = toScimGroup(context, group);
    const patched = context.version === 'v1' ? mergeResource(resource, body) : patchResource(resource, body);
    return { ...group, ...readGroup(context, patched, group) };
  });
  return { status: 204 };
}

async function putGroup(context: ScimContext): Promise<LocalResponse> {
  const body = readJsonBody(context.request);
  await writeGroup(context, (group) => ({ ...group, ...readGroup(context, body, group) }));
  return { status: 200, body: toScimGroup(context, targetGroup(context)) };
}

async function deleteGroup(context: ScimContext): Promise<LocalResponse> {
  await writeGroup(context, () => undefined);
  return { status: 204 };
}

const versions = BOTH_VERSIONS;

export const GROUP_ENDPOINTS: readonly ScimEndpoint[] = [
  { method: 'GET', path: '/Groups', versions, handle: listGroups },
  { method: 'POST', path: '/Groups', versions, handle: createGroup },
  {
    method: 'GET',
    path: '/Groups/:id',
    versions,
    handle: (context) => ({ status: 200, body: toScimGroup(context, targetGroup(context)) }),
  },
  { method: 'PATCH', path: '/Groups/:id', versions, handle: patchGroup },
  { method: 'PUT', path: '/Groups/:id', versions, handle: putGroup },
  { method: 'DELETE', path: '/Groups/:id', versions, handle: deleteGroup },
];
