import { get, type Route } from '../../server/route.ts';
import type { World } from '../../state/world.ts';
import type { PageExchangeTexts } from '../wire.ts';
import { toPageExchange } from './to-page-exchange.ts';

/** What went over the wire: the list, and one exchange with its texts. */
export function createInspectorRoutes(world: World): Route[] {
  return [
    get('/page/traffic', ({ query }) => {
      const entries = world.traffic.entries({ since: Number(query.get('since') ?? 0) });
      return { status: 200, body: entries.map((entry) => toPageExchange(world, entry)) };
    }),
    get('/page/traffic/:id', ({ params }) => {
      const id = Number(params.id);
      const entry = world.traffic.entries({ since: id - 1 }).find((candidate) => candidate.id === id);
      if (!entry) return { status: 404, body: 'no longer in the log' };
      const { requestHeaders, requestBody, responseHeaders, responseBody } = entry;
      const texts: PageExchangeTexts = { requestHeaders, requestBody, responseHeaders, responseBody };
      return { status: 200, body: texts };
    }),
  ];
}
