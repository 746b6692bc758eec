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

/** Slack's tokens, wherever they stand in a text: in an error's message, in an address, in an excerpt. */
const TOKEN = /\bx(?:ox[a-z]|app|oxe\.xox[a-z])-[\w.-]+/g;

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
