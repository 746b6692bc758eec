import type { LocalRequest } from './local-request.ts';
import type { Route } from './route.ts';

export interface RouteMatch {
  route: Route;
  params: Record<string, string>;
}

/** @returns the pieces of the path by name, or undefined when it is another path */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const pieces = path.split('/');
  const params: Record<string, string> = {};
  for (const [index, piece] of wanted.entries()) {
    if (piece === '*') return { ...params, rest: pieces.slice(index).join('/') };
    const found = pieces[index];
    if (found === undefined || found === '') {
      if (found !== piece) return undefined;
    } else if (piece.startsWith(':')) params[piece.slice(1)] = found;
    else if (piece !== found) return undefined;
  }
  return pieces.length === wanted.length ? params : undefined;
}

export function matchRoute(routes: readonly Route[], request: LocalRequest): RouteMatch | undefined {
  for (const route of routes) {
    if (route.method !== undefined && route.method !== request.method) continue;
    const params = matchPath(route.path, request.path);
    if (params) return { route, params };
  }
  return undefined;
}
