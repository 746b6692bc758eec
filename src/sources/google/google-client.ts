import { admin, type admin_directory_v1 } from '@googleapis/admin';
import { JWT } from 'google-auth-library';
import type { GoogleKey } from './google-credentials.ts';

/** Rights to read and no others: https://developers.google.com/workspace/admin/directory/v1/guides/authorizing */
export const GOOGLE_SCOPES = [
  'https://www.googleapis.com/auth/admin.directory.user.readonly',
  'https://www.googleapis.com/auth/admin.directory.group.readonly',
];

const TOKEN_URL = 'https://oauth2.googleapis.com/token';
const TIMEOUT_MS = 60_000;

export interface GoogleAddresses {
  /** `https://admin.googleapis.com/` */
  readonly api: string;
  /** `https://oauth2.googleapis.com/token` */
  readonly token: string;
}

/** Google's own client, acting as `adminEmail` by domain-wide delegation, with its retries left to askSource. */
export function createGoogleClient(options: {
  readonly key: GoogleKey;
  readonly adminEmail: string;
  readonly addresses: GoogleAddresses;
  readonly fetch: typeof fetch;
}): admin_directory_v1.Admin {
  const { key, adminEmail, addresses } = options;
  // The library knows one address for tokens and takes no other, so it is exchanged on the way out.
  const fetchImplementation: typeof fetch = (input, init) =>
    options.fetch(String(input) === TOKEN_URL ? addresses.token : input, { ...init, redirect: 'manual' });
  const auth = new JWT({
    email: key.client_email,
    key: key.private_key,
    ...(key.private_key_id === undefined ? {} : { keyId: key.private_key_id }),
    subject: adminEmail,
    scopes: GOOGLE_SCOPES,
    transporterOptions: { fetchImplementation, timeout: TIMEOUT_MS },
  });
  return admin({
    version: 'directory_v1',
    auth,
    rootUrl: addresses.api,
    retry: false,
    validateStatus: () => true,
  });
}
