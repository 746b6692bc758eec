import type { ErrorEntries } from '../../error-text.ts';

/** Connecting, the connection's state, and which Slack workspace is meant. */
export const connectErrors = {
  not_connected: () => ({
    title: 'Rollcall is not connected to a Slack workspace yet.',
    next: 'Open Rollcall’s Home tab in Slack and choose “Connect Slack”, or set SLACK_BOT_TOKEN and SLACK_ADMIN_TOKEN.',
  }),
  wrong_workspace: (fact) => ({
    title: `This is the wrong workspace: ${fact('team', fact('name', 'another Slack workspace'))}.`,
    next: `This Rollcall is set up for ${fact('expected', 'a different Slack workspace')}. Sign in there and connect again, or change SLACK_TEAM.`,
  }),
  not_slack_admin: () => ({
    title: 'Connecting needs an owner or admin of the Slack workspace.',
    next: 'Ask one of them to connect. On Enterprise it has to be an owner of the organization.',
  }),
  not_organization_install: () => ({
    title: 'Rollcall was installed on one workspace of an Enterprise organization.',
    next: 'Connect again and choose the organization on Slack’s page.',
  }),
  oauth_state_invalid: () => ({
    title: 'This connect link was used already, is too old, or belongs to another browser.',
    next: 'Start again from Rollcall’s Home tab.',
  }),
  oauth_denied: () => ({
    title: 'Slack’s page was closed without allowing Rollcall.',
    next: 'Nothing was changed. Start again from Rollcall’s Home tab when you are ready.',
  }),
  tokens_of_two_teams: () => ({
    title: 'SLACK_BOT_TOKEN and SLACK_ADMIN_TOKEN belong to different Slack workspaces.',
    next: 'Copy both tokens from the same app of the same Slack workspace.',
  }),
  team_unknown: (fact) => ({
    title: `No Slack workspace ${fact('team', 'of that name')} is connected.`,
    next: `Choose one of: ${fact('teams', 'none is connected yet')}.`,
  }),
  team_needed: (fact) => ({
    title: 'Several Slack workspaces are connected.',
    next: `Say which one with --team ID: ${fact('teams', 'see rollcall doctor')}.`,
  }),
  provisioning_off: () => ({
    title: 'Provisioning is switched off.',
    next: 'Nothing is changed in Slack. An owner can switch it on in Settings or with “rollcall provisioning on”.',
  }),
  quarantined: (fact) => ({
    title: `Rollcall has stopped because too much went wrong (${fact('why', 'see the last run')}).`,
    next: `It tries again ${fact('until', 'by itself later')}. Running /provision sync tries at once.`,
  }),
} satisfies ErrorEntries;
