import type { CheckName } from '../../domain/connection-check.ts';
import type { Format } from '../format.ts';

const checkNames: Record<CheckName, string> = {
  team: 'The right Slack workspace',
  installer: 'The role of who connects',
  scopes: 'The permissions',
  plan: 'The Slack plan',
  scim: 'Slack’s provisioning service answers',
  read: 'A test read',
};

/** The connection in one line, what was checked, and the page after Slack's consent. */
export const connection = (f: Format) => ({
  checkNames,
  notConnected: 'Not connected to Slack yet.',
  disconnected: 'Disconnected: Rollcall was removed from Slack. Nothing is changed any more.',
  broken: 'The connection is broken. Nothing is changed in Slack.',
  upgradeNeeded: (plan: string) =>
    `Upgrade needed: the ${plan} plan has no provisioning. It takes Business+ or Enterprise.`,
  wrongWorkspace: 'Wrong workspace: this Rollcall is set up for another one.',
  paused: (until: Date, why: string) =>
    `Paused until ${f.time(until)}, because too much went wrong (${why}).`,
  off: (team: string) => `Connected to ${team}. Provisioning is off: Rollcall looks, but changes nothing.`,
  firstReview: (team: string) =>
    `Connected to ${team}. The first comparison waits for your decision; nothing runs before it.`,
  connected: (team: string, plan: string) => `Connected to ${team} (${plan}).`,
  switchOn: 'Switch provisioning on',
  verify: 'Verify again',
  connect: 'Connect Slack',
  upgrade: 'Check the plan again',
  installedTitle: 'Rollcall is connected',
  installedNext:
    'Go back to Slack and open Rollcall’s Home tab: the first comparison waits there for your decision.',
  refusedTitle: 'Rollcall was not connected',
  refusedNext: 'Nothing was kept and nothing was changed. Do what the failing line says, then connect again.',
});
