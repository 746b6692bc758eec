import { configInvalid } from './config-invalid.ts';
import type { Environment } from './environment.ts';

/** Google Workspace, read by a service account that acts as an administrator. */
export interface GooglePull {
  readonly credentialsFile: string;
  readonly adminEmail: string;
  readonly addresses: { readonly api: string; readonly token: string };
}

/** Microsoft Entra, read through Microsoft Graph by an app registration. */
export interface EntraPull {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly addresses: { readonly api: string; readonly login: string };
}

/** The directories that are pulled; null where none is set up. */
export interface PullConfig {
  readonly google: GooglePull | null;
  readonly entra: EntraPull | null;
}

/** Half of what a directory needs is a mistake that names the missing part. */
export function pullConfig(env: Environment): PullConfig {
  return { google: googlePull(env), entra: entraPull(env) };
}

function googlePull(env: Environment): GooglePull | null {
  const { GOOGLE_CREDENTIALS_FILE: credentialsFile, GOOGLE_ADMIN_EMAIL: adminEmail } = env;
  if (credentialsFile === undefined && adminEmail === undefined) return null;
  if (credentialsFile === undefined) throw configInvalid('GOOGLE_CREDENTIALS_FILE', 'missing');
  if (adminEmail === undefined) throw configInvalid('GOOGLE_ADMIN_EMAIL', 'missing');
  return {
    credentialsFile,
    adminEmail,
    addresses: {
      api: env.GOOGLE_API_URL ?? 'https://admin.googleapis.com/',
      token: env.GOOGLE_TOKEN_URL ?? 'https://oauth2.googleapis.com/token',
    },
  };
}

function entraPull(env: Environment): EntraPull | null {
  const { GRAPH_TENANT_ID: tenantId, GRAPH_CLIENT_ID: clientId, GRAPH_CLIENT_SECRET: clientSecret } = env;
  if (tenantId === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (tenantId === undefined) throw configInvalid('GRAPH_TENANT_ID', 'missing');
  if (clientId === undefined) throw configInvalid('GRAPH_CLIENT_ID', 'missing');
  if (clientSecret === undefined) throw configInvalid('GRAPH_CLIENT_SECRET', 'missing');
  return {
    tenantId,
    clientId,
    clientSecret,
    addresses: {
      api: env.GRAPH_API_URL ?? 'https://graph.microsoft.com/v1.0/',
      login: env.GRAPH_LOGIN_URL ?? 'https://login.microsoftonline.com/',
    },
  };
}
