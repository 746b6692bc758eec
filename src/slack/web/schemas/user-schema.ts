import { z } from 'zod';
import { cursorShape } from './cursor-schema.ts';

/** Role flags: a deactivated user's object leaves most of them out (slack-facts §3.2). */
const flag = z.boolean().nullish();

const profileSchema = z.object({
  email: z.string().nullish(),
  real_name: z.string().nullish(),
  display_name: z.string().nullish(),
});

const enterpriseUserSchema = z.object({
  id: z.string().min(1).nullish(),
  enterprise_id: z.string().nullish(),
  is_admin: flag,
  is_owner: flag,
  is_primary_owner: flag,
});

/** Slack's user object, as far as Rollcall reads it (https://docs.slack.dev/reference/objects/user-object). */
export const userSchema = z.object({
  id: z.string().min(1),
  team_id: z.string().nullish(),
  name: z.string().nullish(),
  real_name: z.string().nullish(),
  deleted: flag,
  locale: z.string().nullish(),
  is_admin: flag,
  is_owner: flag,
  is_primary_owner: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
  is_bot: flag,
  is_invited_user: flag,
  is_stranger: flag,
  profile: profileSchema.nullish(),
  enterprise_user: enterpriseUserSchema.nullish(),
});

export type WebUser = z.infer<typeof userSchema>;

export const usersInfoSchema = z.object({ user: userSchema });

export const usersListSchema = z.object({ ...cursorShape, members: z.array(userSchema) });
