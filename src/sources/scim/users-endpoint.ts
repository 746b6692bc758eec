import type { StoredUser } from '../../ports/pushed-users.ts';
import { pushChange } from '../../use-cases/push-directory.ts';
import { USER_KIND } from './known-schemas.ts';
import { readListQuery, toListBody } from './list-query.ts';
import { patchUser } from './patch-user.ts';
import { readAttributes } from './read-attributes.ts';
import { renderUser } from './render-user.ts';
import type { ScimAnswer, ScimDeps, ScimRequest } from './scim-exchange.ts';
import { ScimFault } from './scim-fault.ts';
import { readSelection, selectAttributes } from './select-attributes.ts';
import { toPushedUser } from './to-pushed-user.ts';
import { answerWith, toEtag, wantedVersion } from './versions.ts';

/** `/Users` and `/Users/{id}` (RFC 7644 §3). */
export async function answerUsers(deps: ScimDeps, request: ScimRequest): Promise<ScimAnswer> {
  const { method, id, source } = request;
  if (id === null) {
    if (method === 'GET') return listUsers(deps, request);
    if (method === 'POST') return createUser(deps, request);
  } else {
    if (method === 'GET') return answerUser(deps, request, await deps.users.get(source, id));
    if (method === 'PUT' || method === 'PATCH') return changeUser(deps, request, id);
    if (method === 'DELETE') return deleteUser(deps, request, id);
  }
  throw new ScimFault(405, null, `${method} is not possible here.`);
}

async function listUsers({ users, baseUrl }: ScimDeps, { query, source }: ScimRequest): Promise<ScimAnswer> {
  const wanted = readListQuery(query, USER_KIND);
  const selection = readSelection(query);
  const { total, resources } = await users.list(source, wanted);
  const rendered = resources.map((user) => selectAttributes(renderUser(user, baseUrl), selection));
  return { status: 200, body: toListBody({ total, resources: rendered }, wanted) };
}

async function createUser(deps: ScimDeps, request: ScimRequest): Promise<ScimAnswer> {
  const { users, baseUrl, ports } = deps;
  const user = toPushedUser(readAttributes(await request.body(), USER_KIND), request.source.unitFrom);
  const created = await pushChange(ports, request.source, () =>
    users.create(request.source, user, ports.clock.now()),
  );
  const headers = { ETag: toEtag(created.version), Location: `${baseUrl}/Users/${created.id}` };
  return { status: 201, body: select(deps, request, created), headers };
}

async function changeUser(deps: ScimDeps, request: ScimRequest, id: string): Promise<ScimAnswer> {
  const { users, ports } = deps;
  const body = await request.body();
  const change = ({ attributes }: StoredUser) =>
    toPushedUser(
      request.method === 'PUT' ? readAttributes(body, USER_KIND) : patchUser(attributes, body),
      request.source.unitFrom,
    );
  const changed = await pushChange(ports, request.source, () =>
    users.change(request.source, id, wantedVersion(request), change, ports.clock.now()),
  );
  return answerUser(deps, request, changed);
}

async function deleteUser({ users, ports }: ScimDeps, request: ScimRequest, id: string): Promise<ScimAnswer> {
  await pushChange(ports, request.source, () =>
    users.delete(request.source, id, wantedVersion(request), ports.clock.now()),
  );
  return { status: 204 };
}

function answerUser(deps: ScimDeps, request: ScimRequest, user: StoredUser): ScimAnswer {
  return answerWith(request, user.version, select(deps, request, user));
}

function select({ baseUrl }: ScimDeps, { query }: ScimRequest, user: StoredUser): object {
  return selectAttributes(renderUser(user, baseUrl), readSelection(query));
}
