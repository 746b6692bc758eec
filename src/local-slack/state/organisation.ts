/** As `team.billing.info` names them: free, Pro, Business+, Enterprise, Enterprise with compliance. */
type SlackPlan = 'free' | 'std' | 'plus' | 'enterprise' | 'compliance';

/** Who pays Slack: one team of its own, or an Enterprise organisation of several. */
export interface Organisation {
  /** The team's id (`T…`) when it stands alone, else the organisation's (`E…`). */
  id: string;
  kind: 'team' | 'enterprise';
  name: string;
  domain: string;
  plan: SlackPlan;
  teamIds: string[];
}

/** What people call a Slack workspace. */
export interface Team {
  id: string;
  organisationId: string;
  name: string;
  domain: string;
  emailDomain: string;
}
