import { z } from 'zod';
import { cursorShape } from './cursor-schema.ts';

/** https://docs.slack.dev/reference/methods/auth.test; the SDK puts the x-oauth-scopes header into the metadata. */
export const authTestSchema = z.object({
  url: z.string(),
  team: z.string().nullish(),
  team_id: z.string().nullish(),
  user_id: z.string().min(1),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  response_metadata: z.object({ scopes: z.array(z.string()).nullish() }).nullish(),
});

export const teamInfoSchema = z.object({
  team: z.object({
    id: z.string().min(1),
    name: z.string(),
    domain: z.string(),
    enterprise_id: z.string().nullish(),
  }),
});

export const authTeamsListSchema = z.object({
  ...cursorShape,
  teams: z.array(z.object({ id: z.string().min(1) })),
});

export const billingInfoSchema = z.object({ plan: z.string().nullish() });

export const anythingSchema = z.object({});
