import { PullIncomplete } from '../../ports/pull-errors.ts';
import { askSource } from '../pull/ask-source.ts';
import { createGraphToken } from './create-graph-token.ts';
import { graphDeltaSchema } from './graph-answers.ts';
import { GRAPH_GROUP, GRAPH_USER, type GraphApiDeps, requireOwn } from './graph-api.ts';
import { sendToGraph } from './send-to-graph.ts';

export interface GraphChanges {
  readonly changed: boolean;
  /** For the next time. */
  readonly link: string;
}

/** Reads what changed since a link was given, to the last page: https://learn.microsoft.com/graph/delta-query-overview */
export function createGraphChangesReader(deps: GraphApiDeps, signal?: AbortSignal) {
  const token = createGraphToken(deps, signal);
  return async (since: string): Promise<GraphChanges> => {
    let changed = false;
    for (let url = since; ; ) {
      const headers = { authorization: `Bearer ${await token()}`, accept: 'application/json' };
      const own = requireOwn(deps.access, url);
      const page = await askSource(deps, {
        what: 'changes',
        schema: graphDeltaSchema,
        send: () => sendToGraph(deps.fetch, own, { headers }, signal),
        signal,
      });
      changed ||= page.value.length > 0;
      const [next, link] = [page['@odata.nextLink'], page['@odata.deltaLink']];
      if (link !== undefined) return { changed, link };
      if (next === undefined) throw endless();
      url = next;
    }
  };
}

function endless(): PullIncomplete {
  return new PullIncomplete('changes end without a link', { source: 'entra', what: 'changes' });
}

/** “Sync from now”: answers a link and nobody. Only what is selected is tracked. */
export function firstDeltaUrls({ access }: Pick<GraphApiDeps, 'access'>): readonly string[] {
  const tracked = [`users/delta?$select=${GRAPH_USER}`, `groups/delta?$select=${GRAPH_GROUP},members`];
  return tracked.map((path) => `${access.addresses.api}${path}&$deltatoken=latest`);
}
