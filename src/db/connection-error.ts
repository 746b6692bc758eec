import { AppError } from '../domain/app-error.ts';
import { DatabaseRefused, DatabaseUnreachable } from './database-errors.ts';

/**
 * What a failed first connection means to the person who wrote DATABASE_URL. The URL holds the password, so
 * neither it nor the driver's error, which may quote it, goes further (R3).
 */
export function toConnectionError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  // SQLSTATE class 28: authentication, 3D000: no such database, 42501: no privilege; then TLS.
  if (
    /^(28...|3D000|42501)$/.test(code) ||
    /\b(SSL|TLS)\b|CERT_|_CERT|TlsConnection/.test(`${code} ${error.message}`)
  ) {
    return new DatabaseRefused(
      `PostgreSQL refuses: ${code}`,
      { problem: firstLine(error) },
      { cause: error },
    );
  }
  if (UNREACHABLE.has(code) || LOST.test(error.message)) {
    return new DatabaseUnreachable(
      `PostgreSQL does not answer: ${code || firstLine(error)}`,
      {},
      { cause: error },
    );
  }
  return error;
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  '53300', // too many connections
  '57P01', // being shut down
  '57P03', // starting up
]);

// The driver has no codes for these.
const LOST = /timeout exceeded when trying to connect|connection terminated|connection error/i;

const firstLine = (error: Error): string => error.message.split('\n')[0] ?? '';
