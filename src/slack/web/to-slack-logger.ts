import { type Logger, LogLevel } from '@slack/web-api';
import type { Log } from '../../ports/log.ts';

/**
 * Slack's SDK logs to the console by itself, and at its debug level whole bodies with names and addresses:
 * only its warnings and errors reach our log (R3).
 */
export function toSlackLogger(log: Log): Logger {
  const say = (parts: readonly unknown[]): string => parts.map(String).join(' ');
  return {
    debug: () => undefined,
    info: (...parts) => log.debug({ from: 'slack sdk' }, say(parts)),
    warn: (...parts) => log.warn({ from: 'slack sdk' }, say(parts)),
    error: (...parts) => log.error({ from: 'slack sdk' }, say(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
