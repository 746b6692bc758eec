import { z } from 'zod';
import { ENTERPRISE_USER_URN, GUEST_URN, GUEST_URN_AS_MISPRINTED } from './slack-urns.ts';

/** Whatever is no text is none: a quirk of one title must not end the reading of 100,000 accounts. */
const text = z.string().catch('');
const textOrNull = text.transform((value) => value || null);
const addressText = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const emailsSchema = z
  .array(z.object({ value: addressText, primary: z.boolean().nullish(), type: textOrNull }))
  .nullish()
  // Slack keeps an unused second address as an empty string.
  .transform((emails) =>
    (emails ?? [])
      .filter(({ value }) => value !== '')
      .map(({ value, primary, type }) => ({ value, primary: primary === true, type })),
  );

const guestSchema = z
  .object({ type: textOrNull, expiration: textOrNull })
  .nullish()
  .transform((guest) => (guest?.type ? guest : null));

/**
 * A user as Slack's SCIM v2 shows it. Lenient, because recorded ones are full of nulls and gaps: what is
 * missing becomes '' or null, what is not named here is left out. Not lenient about `id`, `active` and the
 * addresses: a state that nobody stated must not be taken for one. There is no role and no bot flag in SCIM.
 */
export const slackUserSchema = z
  .object({
    id: z.string().min(1),
    active: z.boolean(),
    userName: text,
    externalId: textOrNull,
    name: z.object({ givenName: text, familyName: text }).nullish(),
    displayName: text,
    title: textOrNull,
    emails: emailsSchema,
    [ENTERPRISE_USER_URN]: z.object({ employeeNumber: textOrNull }).nullish(),
    [GUEST_URN]: guestSchema,
    [GUEST_URN_AS_MISPRINTED]: guestSchema,
  })
  .transform(({ id, active, userName, externalId, name, displayName, title, emails, ...extensions }) => ({
    id,
    active,
    userName,
    externalId,
    givenName: name?.givenName ?? '',
    familyName: name?.familyName ?? '',
    displayName,
    title,
    ...chooseEmails(emails),
    employeeNumber: extensions[ENTERPRISE_USER_URN]?.employeeNumber ?? null,
    guest: extensions[GUEST_URN] ?? extensions[GUEST_URN_AS_MISPRINTED] ?? null,
  }));

export type SlackUser = z.output<typeof slackUserSchema>;

/** Slack's own order: the entry marked primary, else the one of type work, else the first. It stores two. */
function chooseEmails(emails: z.output<typeof emailsSchema>): {
  email: string;
  secondaryEmail: string | null;
} {
  const primary =
    emails.find((entry) => entry.primary) ?? emails.find((entry) => entry.type === 'work') ?? emails[0];
  const secondary = emails.find((entry) => entry !== primary);
  return { email: primary?.value ?? '', secondaryEmail: secondary?.value ?? null };
}
