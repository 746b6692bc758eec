import { type DestinationStream, pino } from 'pino';
import type { Log } from '../ports/log.ts';

/** Where a secret could stand in what is logged; pino replaces the value (R3). */
const SECRETS = [
  'token',
  'botToken',
  'adminToken',
  'access_token',
  'refresh_token',
  'authorization',
  'clientSecret',
  'signingSecret',
  'password',
  'keys',
];

/** Slack's tokens and those of sources, wherever they stand in a text: an error's message, an address, an excerpt. */
const TOKEN = /\b(?:x(?:ox[a-z]|app|oxe\.xox[a-z])-[\w.-]+|rollcall_scim_[\w-]+)/g;

export function redactTokens(text: string): string {
  return text.replace(TOKEN, '[redacted]');
}

/** JSON lines for an operator. Every secret is redacted twice: by its key, and by its looks. */
export function createLog(level: string, destination: DestinationStream): Log {
  const paths = SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino(
    { level, redact: { paths, censor: '[redacted]' }, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => void destination.write(redactTokens(line)) },
  );
}
