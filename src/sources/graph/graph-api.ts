import type { ZodType } from 'zod';
import { PullIncomplete } from '../../ports/pull-errors.ts';
import { type AskDeps, askSource } from '../pull/ask-source.ts';
import type { ListedPage, Listing } from '../pull/read-listing.ts';
import { createGraphToken, type GraphAccess } from './create-graph-token.ts';
import {
  type GraphGroup,
  type GraphMember,
  type GraphUser,
  graphGroupSchema,
  graphMemberSchema,
  graphPageSchema,
  graphUserSchema,
} from './graph-answers.ts';
import { sendToGraph } from './send-to-graph.ts';

export interface GraphApiDeps extends AskDeps {
  readonly access: GraphAccess;
  readonly fetch: typeof fetch;
}

export interface GraphApi {
  users(): Listing<GraphUser>;
  /** Deleted within the last 30 days: https://learn.microsoft.com/graph/api/directory-deleteditems-list */
  deletedUsers(): Listing<GraphUser>;
  groups(): Listing<GraphGroup>;
  /** People in a group, through other groups too: https://learn.microsoft.com/graph/api/group-list-transitivemembers */
  members(groupId: string): Listing<GraphMember>;
}

/** What a reading shows of a user; a watch looks at the same. */
export const GRAPH_USER =
  'id,mail,userPrincipalName,givenName,surname,jobTitle,employeeId,department,accountEnabled,userType,proxyAddresses';
export const GRAPH_GROUP = 'id,displayName,mail,createdDateTime';

export function createGraphApi(deps: GraphApiDeps, signal?: AbortSignal): GraphApi {
  const token = createGraphToken(deps, signal);

  async function fetchPage<Row>(what: string, url: string, row: ZodType<Row>): Promise<ListedPage<Row>> {
    const headers = {
      authorization: `Bearer ${await token()}`,
      accept: 'application/json',
      // Without it there is no count (https://learn.microsoft.com/graph/aad-advanced-queries).
      consistencylevel: 'eventual',
    };
    const page = await askSource(deps, {
      what,
      schema: graphPageSchema(row),
      send: () => sendToGraph(deps.fetch, url, { headers }, signal),
      signal,
    });
    return {
      rows: page.value,
      next: page['@odata.nextLink'] ?? null,
      total: page['@odata.count'] ?? null,
    };
  }

  function list<Row extends { readonly id: string }>(
    what: string,
    path: string,
    select: string,
    row: ZodType<Row>,
  ): Listing<Row> {
    const first = `${deps.access.addresses.api}${path}?$select=${select}&$top=999&$count=true`;
    return {
      source: 'entra',
      what,
      clock: deps.clock,
      idOf: ({ id }) => id,
      fetchPage: (next) => fetchPage(what, next === null ? first : requireOwn(deps.access, next), row),
    };
  }

  return {
    users: () => list('users', 'users', GRAPH_USER, graphUserSchema),
    deletedUsers: () =>
      list('deleted users', 'directory/deletedItems/microsoft.graph.user', GRAPH_USER, graphUserSchema),
    groups: () => list('groups', 'groups', GRAPH_GROUP, graphGroupSchema),
    members: (groupId) =>
      list(
        'members',
        `groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.user`,
        'id',
        graphMemberSchema,
      ),
  };
}

/** A page names the next one by its whole address; the token goes only where it was configured to go. */
export function requireOwn({ addresses }: GraphAccess, next: string): string {
  if (next.startsWith(addresses.api)) return next;
  throw new PullIncomplete('a page leads to another server', { source: 'entra', what: 'pages' });
}
