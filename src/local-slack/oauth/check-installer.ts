import type { Organisation } from '../state/organisation.ts';
import { isGuest, rankOf, type SlackUser } from '../state/slack-user.ts';
import type { World } from '../state/world.ts';
import { type AuthorizeRequest, isAdminScope } from './authorize-request.ts';

export interface InstallPlace {
  organisation: Organisation;
  /** Null for the whole Enterprise organisation. */
  teamId: string | null;
}

const ADMIN = 2;
const OWNER = 3;

/**
 * Whether this person may install this app there (slack-facts §1.1): `admin` is for owners and admins, on an
 * Enterprise organisation for its owners only; `admin.*` and organisation-wide installs are for Enterprise.
 *
 * @returns the reason for a no, in words for the page
 */
export function checkInstaller(
  { app, botScopes, userScopes }: AuthorizeRequest,
  { organisation, teamId }: InstallPlace,
  person: SlackUser,
): string | undefined {
  if (person.organisationId !== organisation.id || (teamId !== null && !person.teamIds.includes(teamId)))
    return `${person.realName} is not a member there.`;
  if (person.deleted) return `${person.realName} is deactivated.`;
  if (isGuest(person)) return 'Guests cannot install apps.';
  if (teamId === null && !app.orgDeployEnabled) return `${app.name} is not made for whole organisations.`;
  // "To get an org-level install the app must have at least one bot scope."
  if (teamId === null && botScopes.length === 0) return `${app.name} asks for no bot scope.`;
  const isEnterprise = organisation.kind === 'enterprise';
  if (userScopes.some((scope) => scope.startsWith('admin.')) && !isEnterprise)
    return 'Scopes that begin with "admin." are for Enterprise organisations.';
  const rank = rankOf(person, teamId === null ? 'enterprise' : 'team');
  if (teamId === null && rank < OWNER) return 'Only owners of the organisation can install on all of it.';
  if (userScopes.some(isAdminScope) && rank < ADMIN) return 'Only owners and admins can allow "admin".';
  return undefined;
}

/** Where an app can be installed: every team, and every Enterprise organisation as a whole. */
export function placesIn(world: World): InstallPlace[] {
  return [...world.organisations.values()].flatMap((organisation) => [
    ...(organisation.kind === 'enterprise' ? [{ organisation, teamId: null }] : []),
    ...organisation.teamIds.map((teamId) => ({ organisation, teamId })),
  ]);
}

/** The id that the page's form names a place by. */
export function placeId({ organisation, teamId }: InstallPlace): string {
  return teamId ?? organisation.id;
}
