import { z } from 'zod';
import { ScimFault } from './scim-fault.ts';

/** `"False"` and `"True"` come from Entra; both are taken. */
const flag = z.union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })]);
const text = z.string().nullish();
const extension = z.record(z.string(), z.unknown()).nullish();

const userBodySchema = z.looseObject({
  schemas: z.array(z.string()).optional(),
  userName: text,
  nickName: text,
  name: z.looseObject({ givenName: text, familyName: text, honorificPrefix: text }).nullish(),
  displayName: text,
  title: text,
  timezone: text,
  locale: text,
  active: flag.nullish(),
  externalId: text,
  password: text,
  emails: z.array(z.looseObject({ value: text, type: text, primary: flag.nullish() })).nullish(),
  addresses: z.array(z.unknown()).nullish(),
  phoneNumbers: z.array(z.unknown()).nullish(),
  roles: z.array(z.unknown()).nullish(),
  userType: text,
  preferredLanguage: text,
});

export type ScimUserBody = z.output<typeof userBodySchema>;

/** @throws ScimFault naming what is wrong, as far as Slack has a code for it */
export function parseUserBody(body: unknown): ScimUserBody {
  const parsed = userBodySchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const attribute = String(parsed.error.issues[0]?.path[0] ?? '');
  const coded = ['addresses', 'emails', 'phoneNumbers', 'photos', 'roles', 'groups'];
  throw new ScimFault(400, coded.includes(attribute) ? `${attribute}_invalid` : 'invalid_attribute_format');
}

/** An extension's own object, or undefined where the body has none. */
export function extensionOf(body: ScimUserBody, urn: string): Record<string, unknown> | null | undefined {
  const parsed = extension.safeParse(body[urn]);
  if (!parsed.success) throw new ScimFault(400, 'improper_enterprise_schema_format');
  return parsed.data;
}
