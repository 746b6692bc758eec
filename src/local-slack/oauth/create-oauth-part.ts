import type { CreatePart } from '../server/part.ts';
import { accessMethod } from './access-method.ts';
import { createAuthorizeRoutes } from './authorize-routes.ts';

/** How an app gets in: the consent page and the exchange of its code. */
export const createOAuthPart: CreatePart = (deps) => ({
  name: 'oauth',
  methods: [accessMethod],
  routes: createAuthorizeRoutes(deps),
});
