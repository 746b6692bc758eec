import type { GroupStep } from '../../ports/pushed-groups.ts';
import { pushChange } from '../../use-cases/push-directory.ts';
import { GROUP_KIND } from './known-schemas.ts';
import { readListQuery, toListBody } from './list-query.ts';
import { readGroupName, readMemberIds, toGroupSteps } from './patch-group.ts';
import { readAttributes } from './read-attributes.ts';
import { renderGroup } from './render-group.ts';
import type { ScimAnswer, ScimDeps, ScimRequest } from './scim-exchange.ts';
import { ScimFault } from './scim-fault.ts';
import { isSelected, readSelection, selectAttributes } from './select-attributes.ts';
import { answerWith, toEtag, wantedVersion } from './versions.ts';

/** `/Groups` and `/Groups/{id}` (RFC 7644 §3). */
export async function answerGroups(deps: ScimDeps, request: ScimRequest): Promise<ScimAnswer> {
  const { method, id } = request;
  if (id === null) {
    if (method === 'GET') return listGroups(deps, request);
    if (method === 'POST') return createGroup(deps, request);
  } else {
    if (method === 'GET') return answerGroup(deps, request, id);
    if (method === 'PUT') return replaceGroup(deps, request, id);
    if (method === 'PATCH') return patchGroup(deps, request, id);
    if (method === 'DELETE') return deleteGroup(deps, request, id);
  }
  throw new ScimFault(405, null, `${method} is not possible here.`);
}

async function listGroups({ groups, baseUrl }: ScimDeps, request: ScimRequest): Promise<ScimAnswer> {
  const query = readListQuery(request.query, GROUP_KIND);
  const selection = readSelection(request.query);
  const { total, resources } = await groups.list(request.source, query, isSelected(selection, 'members'));
  const rendered = resources.map((group) => selectAttributes(renderGroup(group, baseUrl), selection));
  return { status: 200, body: toListBody({ total, resources: rendered }, query) };
}

async function createGroup(deps: ScimDeps, request: ScimRequest): Promise<ScimAnswer> {
  const { groups, ports, baseUrl } = deps;
  const group = readGroup(await request.body());
  const id = await pushChange(ports, request.source, () =>
    groups.create(request.source, group, ports.clock.now()),
  );
  const { body } = await answerGroup(deps, request, id);
  const headers = { ETag: toEtag(1), Location: `${baseUrl}/Groups/${id}` };
  return { status: 201, ...(body === undefined ? {} : { body }), headers };
}

async function replaceGroup(deps: ScimDeps, request: ScimRequest, id: string): Promise<ScimAnswer> {
  const { name, externalId, memberIds } = readGroup(await request.body());
  await change(deps, request, id, [
    { kind: 'rename', name },
    { kind: 'external_id', externalId },
    { kind: 'set_members', memberIds },
  ]);
  return answerGroup(deps, request, id);
}

/** 204, as Entra expects it, so that no answer has 5,000 members; the group where `attributes` asks for it. */
async function patchGroup(deps: ScimDeps, request: ScimRequest, id: string): Promise<ScimAnswer> {
  await change(deps, request, id, toGroupSteps(await request.body()));
  return request.query.has('attributes') ? answerGroup(deps, request, id) : { status: 204 };
}

async function deleteGroup(
  { groups, ports }: ScimDeps,
  request: ScimRequest,
  id: string,
): Promise<ScimAnswer> {
  await pushChange(ports, request.source, () =>
    groups.delete(request.source, id, wantedVersion(request), ports.clock.now()),
  );
  return { status: 204 };
}

function change(
  { groups, ports }: ScimDeps,
  request: ScimRequest,
  id: string,
  steps: readonly GroupStep[],
): Promise<void> {
  return pushChange(ports, request.source, () =>
    groups.change(request.source, id, wantedVersion(request), steps, ports.clock.now()),
  );
}

async function answerGroup(deps: ScimDeps, request: ScimRequest, id: string): Promise<ScimAnswer> {
  const selection = readSelection(request.query);
  const group = await deps.groups.get(request.source, id, isSelected(selection, 'members'));
  return answerWith(request, group.version, selectAttributes(renderGroup(group, deps.baseUrl), selection));
}

function readGroup(body: unknown) {
  const { displayName, externalId, members } = readAttributes(body, GROUP_KIND);
  return {
    name: readGroupName(displayName),
    externalId: typeof externalId === 'string' && externalId !== '' ? externalId : null,
    memberIds: readMemberIds(members),
  };
}
