interface SlashCommand {
  command: string;
  url: string;
  description: string;
  usageHint: string;
  shouldEscape: boolean;
}

/** An app as its settings pages at api.slack.com/apps describe it. */
export interface SlackApp {
  id: string;
  name: string;
  clientId: string;
  clientSecret: string;
  signingSecret: string;
  redirectUrls: string[];
  commands: SlashCommand[];
  interactivityUrl: string;
  /** For external selects; empty where the app serves none. */
  optionsUrl: string;
  eventsUrl: string;
  events: string[];
  socketMode: boolean;
  homeTab: boolean;
  messagesTab: boolean;
  orgDeployEnabled: boolean;
}

/** One place where an app lives: a team, or a whole Enterprise organisation (`teamId` null). */
export interface Installation {
  appId: string;
  organisationId: string;
  teamId: string | null;
  /** Workspaces an organisation-wide app was added to; a team's own id otherwise. */
  grantedTeamIds: string[];
  botUserId: string;
  botId: string;
  installerId: string;
  installedAt: number;
}
