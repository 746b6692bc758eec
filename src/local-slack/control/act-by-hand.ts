import { z } from 'zod';
import { joinTeam } from '../state/add-user.ts';
import { changeUser } from '../state/change-user.ts';
import type { SlackUser } from '../state/slack-user.ts';
import { freeUserName } from '../state/user-name.ts';
import type { World } from '../state/world.ts';

const ROLES = [
  'primary_owner',
  'owner',
  'admin',
  'member',
  'multi_channel_guest',
  'single_channel_guest',
] as const;
const PLANS = ['free', 'std', 'plus', 'enterprise', 'compliance'] as const;
const user = z.string();

/** What an admin can do in Slack's own pages, without any API. */
export const actSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('deactivate'), user }),
  z.strictObject({ action: z.literal('activate'), user }),
  z.strictObject({ action: z.literal('sign_in'), user }),
  z.strictObject({ action: z.literal('change_role'), user, role: z.enum(ROLES) }),
  z.strictObject({ action: z.literal('rename'), user, givenName: z.string(), familyName: z.string() }),
  z.strictObject({ action: z.literal('change_email'), user, email: z.email() }),
  z.strictObject({
    action: z.literal('invite'),
    team: z.string(),
    email: z.email(),
    role: z.enum(ROLES).default('member'),
    givenName: z.string().default(''),
    familyName: z.string().default(''),
  }),
  z.strictObject({ action: z.literal('change_plan'), organisation: z.string(), plan: z.enum(PLANS) }),
]);

export type Act = z.output<typeof actSchema>;

/** A request that Slack's pages would not let through; its text is for whoever called. */
export class ActRefused extends Error {}

/** @returns the account, or for a change of plan the organisation, as it is afterwards */
export function actByHand(world: World, act: Act): object {
  switch (act.action) {
    case 'invite':
      return invite(world, act);
    case 'change_plan': {
      const organisation = world.organisations.get(act.organisation);
      if (!organisation) throw new ActRefused(`no organisation ${act.organisation}`);
      organisation.plan = act.plan;
      world.touch();
      return organisation;
    }
    case 'change_email': {
      const target = findUser(world, act.user);
      refuseTakenEmail(world, target.organisationId, act.email, target.id);
      return changeUser(world, target, { email: act.email.toLowerCase() });
    }
    default:
      return changeUser(world, findUser(world, act.user), changeOf(act));
  }
}

function changeOf(
  act: Exclude<Act, { action: 'invite' | 'change_plan' | 'change_email' }>,
): Partial<SlackUser> {
  switch (act.action) {
    case 'deactivate':
      return { deleted: true };
    case 'activate':
      return { deleted: false };
    case 'sign_in':
      return { invited: false, emailConfirmed: true };
    case 'change_role':
      return { role: act.role, orgRole: act.role.endsWith('guest') ? 'member' : toOrgRole(act.role) };
    case 'rename': {
      const { givenName, familyName } = act;
      return { givenName, familyName, realName: `${givenName} ${familyName}`.trim() };
    }
  }
}

function toOrgRole(role: SlackUser['role']): SlackUser['orgRole'] {
  return role === 'primary_owner' || role === 'owner' || role === 'admin' ? role : 'member';
}

function invite(
  world: World,
  { team, email, role, givenName, familyName }: Extract<Act, { action: 'invite' }>,
) {
  const organisationId = world.teams.get(team)?.organisationId;
  if (organisationId === undefined) throw new ActRefused(`no team ${team}`);
  refuseTakenEmail(world, organisationId, email);
  return joinTeam(world, {
    organisationId,
    teamIds: [team],
    email: email.toLowerCase(),
    name: freeUserName(world, organisationId, email),
    givenName,
    familyName,
    role,
    invited: true,
    emailConfirmed: false,
  });
}

function findUser(world: World, id: string): SlackUser {
  const found = world.users.get(id);
  if (!found) throw new ActRefused(`no account ${id}`);
  return found;
}

function refuseTakenEmail(world: World, organisationId: string, email: string, allowedId?: string): void {
  const owner = world.users.findByEmail(organisationId, email);
  if (owner && owner.id !== allowedId) throw new ActRefused(`${email} belongs to ${owner.id}`);
}
