import type { LocalRequest, LocalResponse } from '../server/local-request.ts';
import type { Route } from '../server/route.ts';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const LOCAL_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Lets only this machine in, and of its browser only our own pages: any website open there could otherwise
 * post to a loopback port, or reach it under a name of its own (DNS rebinding).
 */
export function fromLoopback(route: Route): Route {
  return {
    ...route,
    handle: (request) => (isAllowed(request) ? route.handle(request) : refuse()),
  };
}

function isAllowed({ remoteAddress, headers }: LocalRequest): boolean {
  const host = headers.host ?? '';
  const origin = headers.origin;
  return (
    LOOPBACK.test(remoteAddress) &&
    LOCAL_NAME.test(host) &&
    (origin === undefined || origin === `http://${host}`)
  );
}

function refuse(): LocalResponse {
  return { status: 403, body: { error: 'only from this machine' } };
}
