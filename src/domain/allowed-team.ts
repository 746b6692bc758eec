/** Which Slack teams may connect (`SLACK_TEAM`): anyone, the first only, or those named. */
export type AllowedTeams =
  | { readonly kind: 'any' }
  | { readonly kind: 'first' }
  | { readonly kind: 'named'; readonly names: readonly string[] };

export interface TeamIdentity {
  readonly teamId: string | null;
  readonly enterpriseId: string | null;
  /** `acme` of `https://acme.slack.com/` or `https://acme.enterprise.slack.com/`. */
  readonly domain: string | null;
}

const HOST = /^(?:https?:\/\/)?([a-z0-9-]+)(?:\.enterprise)?\.slack(?:-gov)?\.com(?:\/.*)?$/i;

/** The team's domain out of an address like `https://acme.slack.com/sso/saml`; null where it is none. */
export function domainOf(address: string): string | null {
  return HOST.exec(address.trim())?.[1]?.toLowerCase() ?? null;
}

/**
 * Is this the team that was configured? A name is a team or enterprise id, a domain, or an address of the team
 * such as its SSO ACS URL. `connected`: the ids that are connected already, for "the first, and no other".
 */
export function isAllowedTeam(
  allowed: AllowedTeams,
  team: TeamIdentity,
  connected: readonly string[],
): boolean {
  if (allowed.kind === 'any') return true;
  const ids = [team.teamId, team.enterpriseId].filter((id) => id !== null);
  if (allowed.kind === 'first') return connected.length === 0 || ids.some((id) => connected.includes(id));
  return allowed.names.some((name) => {
    const domain = domainOf(name) ?? name.trim().toLowerCase();
    return ids.includes(name.trim()) || (team.domain !== null && domain === team.domain.toLowerCase());
  });
}
