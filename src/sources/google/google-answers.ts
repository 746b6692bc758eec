import { z } from 'zod';

/**
 * The parts of Google's answers that are used
 * (https://developers.google.com/workspace/admin/directory/reference/rest/v1/users#User, …/groups, …/members).
 * An empty listing has no array at all.
 */
const nextPageToken = z.string().min(1).optional();

export const googleUserSchema = z.object({
  id: z.string().min(1),
  primaryEmail: z.string().default(''),
  name: z.object({ givenName: z.string().optional(), familyName: z.string().optional() }).optional(),
  suspended: z.boolean().optional(),
  archived: z.boolean().optional(),
  orgUnitPath: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  nonEditableAliases: z.array(z.string()).optional(),
  organizations: z
    .array(z.object({ title: z.string().optional(), primary: z.boolean().optional() }))
    .optional(),
  externalIds: z.array(z.object({ type: z.string().optional(), value: z.string().optional() })).optional(),
});
export type GoogleUser = z.infer<typeof googleUserSchema>;

export const googleUsersSchema = z.object({ users: z.array(googleUserSchema).default([]), nextPageToken });

export const googleGroupSchema = z.object({
  id: z.string().min(1),
  email: z.string().min(1),
  /** A number in text. */
  directMembersCount: z.coerce.number().optional(),
});
export type GoogleGroup = z.infer<typeof googleGroupSchema>;

export const googleGroupsSchema = z.object({ groups: z.array(googleGroupSchema).default([]), nextPageToken });

const googleMemberSchema = z.object({
  id: z.string().min(1),
  /** `USER`, `GROUP`, `EXTERNAL`, or `CUSTOMER`: everybody. */
  type: z.string(),
});
export type GoogleMember = z.infer<typeof googleMemberSchema>;

export const googleMembersSchema = z.object({
  members: z.array(googleMemberSchema).default([]),
  nextPageToken,
});
