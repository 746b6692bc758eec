import type { Part } from './part.ts';
import type { Route } from './route.ts';

/** Tells whoever opens `/api` in a browser what is here. */
export function createIndexRoute(parts: readonly Part[]): Route {
  return {
    method: 'GET',
    path: '/api',
    handle: () => ({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: renderIndex(parts),
    }),
  };
}

function renderIndex(parts: readonly Part[]): string {
  const methods = parts.flatMap((part) => part.methods ?? []).map(({ name }) => `/api/${name}`);
  const paths = parts
    .flatMap((part) => part.routes ?? [])
    .map(({ method = 'ANY', path }) => `${method} ${path}`);
  const list = (items: string[]) => items.map((item) => `<li><code>${item}</code></li>`).join('');
  return `<!DOCTYPE html><html lang="en"><title>Local Slack</title><h1>Local Slack</h1>
<h2>Web API</h2><ul>${list(methods.sort())}</ul><h2>Paths</h2><ul>${list([...new Set(paths)].sort())}</ul></html>`;
}
