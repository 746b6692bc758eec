import { once } from 'node:events';
import { createServer } from 'node:http';
import type { CustomRoute } from '@slack/bolt';

/**
 * Health and metrics of a process that answers nothing else, on the address that a web process would have. Answers
 * how to end it.
 */
export async function serveHealth(
  routes: readonly CustomRoute[],
  { port, host }: { readonly port: number; readonly host: string },
): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const route = routes.find((one) => one.path === path);
    if (route === undefined || request.method !== 'GET') response.writeHead(404).end();
    else route.handler(request as never, response as never);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
}
