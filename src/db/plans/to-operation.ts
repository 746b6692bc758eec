import type { Reason } from '../../domain/entitlement.ts';
import type { Operation } from '../../domain/operation.ts';
import type { Prisma } from '../generated/client.ts';
import { toStorable } from '../json-rows.ts';

/** An operation as our own tables keep it: JSON, its times as text. */
export function fromOperation(operation: Operation): Prisma.InputJsonValue {
  const plain: unknown = JSON.parse(JSON.stringify(operation), (_key, value: unknown) =>
    typeof value === 'string' ? toStorable(value) : value,
  );
  return plain as Prisma.InputJsonValue;
}

/** The only writer is fromOperation, so the shape is known; times come back as times. */
export function toOperation(stored: unknown): Operation {
  const { since, reasons, ...rest } = stored as Stored;
  return {
    ...rest,
    since: since === null ? null : new Date(since),
    reasons: reasons.map(({ cause, chain }) => ({ cause, chain: chain.map(toReason) })),
  };
}

type Stored = Omit<Operation, 'since'> & { readonly since: string | null };

function toReason(reason: Reason): Reason {
  return reason.kind === 'withdrawn' ? { ...reason, at: new Date(reason.at) } : reason;
}
