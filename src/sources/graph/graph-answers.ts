import { type ZodType, z } from 'zod';

/** Graph writes null where there is nothing (https://learn.microsoft.com/graph/api/resources/user). */
const text = z.string().nullish();

export const graphUserSchema = z.object({
  id: z.string().min(1),
  mail: text,
  userPrincipalName: text,
  givenName: text,
  surname: text,
  jobTitle: text,
  employeeId: text,
  department: text,
  accountEnabled: z.boolean().nullish(),
  /** `Member` or `Guest`. */
  userType: text,
  /** `SMTP:` before the primary address, `smtp:` before the others. */
  proxyAddresses: z.array(z.string()).nullish(),
});
export type GraphUser = z.infer<typeof graphUserSchema>;

export const graphGroupSchema = z.object({
  id: z.string().min(1),
  displayName: text,
  mail: text,
  createdDateTime: text,
});
export type GraphGroup = z.infer<typeof graphGroupSchema>;

export const graphMemberSchema = z.object({ id: z.string().min(1) });
export type GraphMember = z.infer<typeof graphMemberSchema>;

/** A page of a collection (https://learn.microsoft.com/graph/paging). */
export const graphPageSchema = <Row>(row: ZodType<Row>) =>
  z.object({
    value: z.array(row),
    '@odata.nextLink': z.url().optional(),
    '@odata.count': z.number().int().min(0).optional(),
  });

/** What changed (https://learn.microsoft.com/graph/delta-query-overview); the last page has the link for the next time. */
export const graphDeltaSchema = z.object({
  value: z.array(z.object({ id: z.string() })),
  '@odata.nextLink': z.url().optional(),
  '@odata.deltaLink': z.url().optional(),
});

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
export const graphTokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number() });
