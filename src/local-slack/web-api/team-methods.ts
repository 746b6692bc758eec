import { WebApiError } from '../server/web-api-error.ts';
import { readText } from '../server/web-args.ts';
import type { TokenContext, TokenMethod, WebArgs } from '../server/web-method.ts';

const showTeam: TokenMethod = {
  name: 'team.info',
  tier: 3,
  tokenTypes: ['bot', 'user'],
  scopes: ['team:read'],
  handle: (context, args) => ({ team: toWebTeam(context, args) }),
};

function toWebTeam({ world, organisation, token, baseUrl }: TokenContext, args: WebArgs) {
  const id = readText(args, 'team') ?? token.teamId ?? organisation.id;
  const team = world.teams.get(id);
  const inOrganisation = team?.organisationId === organisation.id;
  if (!inOrganisation && id !== organisation.id) throw new WebApiError('team_not_found');
  return {
    id,
    name: team?.name ?? organisation.name,
    domain: team?.domain ?? organisation.domain,
    url: `${baseUrl}/`,
    email_domain: team?.emailDomain ?? '',
    icon: { image_default: true },
    is_verified: false,
    ...(organisation.kind === 'enterprise'
      ? {
          enterprise_id: organisation.id,
          enterprise_name: organisation.name,
          enterprise_domain: organisation.domain,
        }
      : {}),
  };
}

const showPlan: TokenMethod = {
  name: 'team.billing.info',
  tier: 3,
  tokenTypes: ['bot', 'user'],
  scopes: ['team.billing:read'],
  handle: ({ organisation }) => ({ plan: organisation.plan }),
};

export const TEAM_METHODS: readonly TokenMethod[] = [showTeam, showPlan];
