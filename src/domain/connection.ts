export type SlackPlan = 'free' | 'pro' | 'business_plus' | 'enterprise' | 'unknown';

export type ConnectionState = 'pending' | 'connected' | 'broken' | 'disconnected';

/** The verified link to one Slack team or Enterprise organisation (docs/SPEC.md, Words). */
export interface Connection {
  readonly id: string;
  /** `enterprise.id` of an organisation-wide install, else `team.id`; null while nobody connected yet. */
  readonly slackId: string | null;
  readonly name: string;
  readonly domain: string | null;
  readonly enterprise: boolean;
  readonly slackPlan: SlackPlan;
  readonly state: ConnectionState;
  /** Who holds the admin token: a protected account (G1). */
  readonly holderId: string | null;
  readonly provisioning: { readonly on: boolean; readonly since: Date; readonly by: string };
  /** When somebody first decided on any part of what it found (G4); null: everything is held. */
  readonly reviewedAt: Date | null;
  readonly quarantine: Quarantine | null;
}

/** G7: nothing is sent until then; `failures` doubles the wait. */
export interface Quarantine {
  readonly since: Date;
  readonly until: Date;
  readonly failures: number;
  readonly why: string;
}
