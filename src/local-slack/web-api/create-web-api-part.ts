import type { CreatePart } from '../server/part.ts';
import { AUTH_METHODS } from './auth-methods.ts';
import { TEAM_METHODS } from './team-methods.ts';
import { uninstallMethod } from './uninstall-method.ts';
import { USER_METHODS } from './user-methods.ts';

/** Who is asking, people and teams. Messages, views and OAuth bring their own methods. */
export const createWebApiPart: CreatePart = () => ({
  name: 'web-api',
  methods: [...AUTH_METHODS, ...USER_METHODS, ...TEAM_METHODS, uninstallMethod],
});
