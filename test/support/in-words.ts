import type { SyncResult } from '../../src/use-cases/sync.ts';

const nameOf = (email: string) => email.split('@')[0];

/** `invite ada: applied`, `deactivate ben: held held_now`, `deactivate cy held G4`: what a sync came to. */
export function inWords({ done, held }: Pick<SyncResult, 'done' | 'held'>): string[] {
  return [
    ...done.map(({ operation, state, error }) =>
      [
        `${operation.kind} ${nameOf(operation.email)}: ${state}`,
        ...(error === null ? [] : [error.code]),
      ].join(' '),
    ),
    ...held.map(({ kind, email, hold }) => `${kind} ${nameOf(email)} held ${hold?.rule ?? 'by nothing'}`),
  ];
}
