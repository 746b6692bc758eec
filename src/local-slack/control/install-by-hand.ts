import { z } from 'zod';
import { installApp } from '../state/install-app.ts';
import type { World } from '../state/world.ts';
import { ActRefused } from './act-by-hand.ts';

export const installSchema = z.strictObject({
  app: z.string(),
  installer: z.string(),
  /** Null installs on the whole Enterprise organisation. */
  team: z.string().nullable(),
  botScopes: z.array(z.string()).default([]),
  userScopes: z.array(z.string()).default([]),
  /** Workspaces that an organisation-wide app is added to at once. */
  grantedTeams: z.array(z.string()).default([]),
});

/** Installs without the pages of OAuth and hands out the tokens, for tests that are about something else. */
export function installByHand(world: World, request: z.output<typeof installSchema>) {
  const app = world.apps.get(request.app);
  const installer = world.users.get(request.installer);
  if (!app || !installer) throw new ActRefused(`no app ${request.app} or no account ${request.installer}`);
  const { installation, botToken, userToken } = installApp(world, {
    app,
    installer,
    organisationId: installer.organisationId,
    teamId: request.team,
    botScopes: request.botScopes,
    userScopes: request.userScopes,
  });
  installation.grantedTeamIds = [...new Set([...installation.grantedTeamIds, ...request.grantedTeams])];
  return { installation, botToken: botToken?.token ?? null, userToken: userToken?.token ?? null };
}
