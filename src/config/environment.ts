import { z } from 'zod';

const text = z.string().trim().min(1).optional();
const address = z.url({ protocol: /^https?$/ });
const port = z.coerce.number().int().min(0).max(65_535);

/** With a slash at its end, so that `new URL('users.list', base)` stays below it. */
const baseAddress = address.transform((url) => (url.endsWith('/') ? url : `${url}/`));

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `15m`, `1h`, `90s` as milliseconds. */
const duration = z
  .string()
  .trim()
  .regex(/^\d+(?:ms|s|m|h|d)$/)
  .transform((written) => {
    const [, amount, unit] = /^(\d+)(\w+)$/.exec(written) ?? [];
    return Number(amount) * (UNITS[unit ?? ''] ?? 0);
  })
  .refine((ms) => ms >= 1_000);

/** Every variable that Rollcall reads, with its default. An empty one counts as unset. */
export const environmentSchema = z.object({
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_BOT_TOKEN: z.string().trim().startsWith('xoxb-').optional(),
  SLACK_ADMIN_TOKEN: z
    .string()
    .trim()
    .regex(/^(?:xoxe\.)?xoxp-/)
    .optional(),
  SLACK_APP_TOKEN: z.string().trim().startsWith('xapp-').optional(),
  SLACK_API_URL: baseAddress.optional(),
  SLACK_SCIM_URL: baseAddress.optional(),
  SLACK_AUTHORIZE_URL: address.optional(),
  SLACK_TEAM: text,
  GOOGLE_CREDENTIALS_FILE: text,
  GOOGLE_ADMIN_EMAIL: z.email().optional(),
  GOOGLE_API_URL: baseAddress.optional(),
  GOOGLE_TOKEN_URL: address.optional(),
  GRAPH_TENANT_ID: z
    .string()
    .trim()
    .regex(/^[\w.-]+$/)
    .optional(),
  GRAPH_CLIENT_ID: text,
  GRAPH_CLIENT_SECRET: text,
  GRAPH_API_URL: baseAddress.optional(),
  GRAPH_LOGIN_URL: baseAddress.optional(),
  DATABASE_URL: z
    .string()
    .trim()
    .regex(/^postgres(?:ql)?:\/\//)
    .optional(),
  DATA_DIR: z.string().trim().min(1).default('.rollcall'),
  ROLLCALL_KEYS: text,
  PUBLIC_URL: address.optional(),
  PORT: port.default(3_000),
  HOST: text,
  LOCAL_SLACK_PORT: port.default(3_100),
  SCIM_BUDGET: z.coerce.number().positive().max(1_000).default(0.5),
  RECONCILE_EVERY: duration.default(15 * 60_000),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  METRICS_TOKEN: text,
  IMPORT_FOLDER: text,
});

export type Environment = z.infer<typeof environmentSchema>;
