import { createActRoutes } from '../../delivery/act-routes.ts';
import type { DeliveryDeps } from '../../delivery/delivery-deps.ts';
import type { Route } from '../../server/route.ts';

/**
 * `POST /page/act/<name>`: as `/_control/act/<name>`, but a refusal is an ordinary answer. What a person may not
 * do is nothing that a browser should log as an error.
 */
export function createPageActRoute(deps: DeliveryDeps): Route {
  const [act] = createActRoutes(deps);
  return {
    method: 'POST',
    path: '/page/act/:name',
    async handle(request) {
      const response = await act.handle(request);
      return response.status === 409 ? { ...response, status: 200 } : response;
    },
  };
}
