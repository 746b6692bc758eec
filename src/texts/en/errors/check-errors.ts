import type { ErrorEntries } from '../../error-text.ts';
import { after } from './optional-fact.ts';

/** Failing lines of Connect's check list and of `doctor`, by their `problem`. */
export const checkErrors = {
  token_refused: () => ({
    title: 'Slack does not accept the token.',
    next: 'Connect again.',
  }),
  two_teams: () => ({
    title: 'The two tokens belong to different Slack workspaces.',
    next: 'Take both from the same app of the same Slack workspace.',
  }),
  wrong_team: (fact) => ({
    title: `This is the wrong workspace${after(': ', fact('name', ''))}.`,
    next: 'Sign in to the one that this Rollcall is set up for (SLACK_TEAM) and connect again.',
  }),
  not_admin: (fact) => ({
    title: `${fact('name', 'Who connects')} is not an owner or admin of the Slack workspace.`,
    next: 'Ask one of them to connect.',
  }),
  not_org_owner: (fact) => ({
    title: `${fact('name', 'Who connects')} is not an owner of the Enterprise organization.`,
    next: 'Ask one of them to connect: provisioning acts on the whole organization.',
  }),
  not_on_organisation: () => ({
    title: 'Rollcall was installed on one workspace of an Enterprise organization.',
    next: 'Connect again and choose the whole organization on Slack’s page.',
  }),
  plan_missing: () => ({
    title: 'This Slack plan has no provisioning; it takes Business+ or Enterprise.',
    next: 'Upgrade the Slack plan, then verify again.',
  }),
  scim_unreachable: () => ({
    title: 'Slack’s provisioning service does not answer.',
    next: 'That is not the connection’s fault: Rollcall tries again by itself.',
  }),
  holder_not_found: () => ({
    title: 'Slack does not show the account of the person who connected.',
    next: 'Verify again; if it stays so, connect again.',
  }),
  receipts_broken: (fact) => ({
    title: `The chain of receipts is broken${after(' at number ', fact('firstBad', ''))}: somebody changed or removed one.`,
    next: 'Compare with a backup, and find out who can write to the database.',
  }),
  clock_wrong: (fact) => ({
    title: `The clock of this machine is off${after(' by ', fact('off', ''))}.`,
    next: 'Set it by NTP: Slack’s requests are refused when it is more than five minutes off.',
  }),
} satisfies ErrorEntries;
