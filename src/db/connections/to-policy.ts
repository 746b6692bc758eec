import { DEFAULT_POLICY, type Limit, type Policy } from '../../domain/policy.ts';
import type { Prisma } from '../generated/client.ts';

/**
 * A stored policy as the domain has it. What a later release adds to the policy is missing in what an earlier
 * one stored and gets its default.
 */
export function toPolicy(stored: Prisma.JsonValue): Policy {
  const policy = stored as Partial<Policy> | null;
  return {
    ...DEFAULT_POLICY,
    ...policy,
    removals: toLimit(policy?.removals, DEFAULT_POLICY.removals),
    additions: toLimit(policy?.additions, DEFAULT_POLICY.additions),
  };
}

/** JSON knows no infinity and writes null for it: `largeFrom` of a limit that never becomes the large one. */
function toLimit(stored: Partial<Limit> | undefined, fallback: Limit): Limit {
  const limit = { ...fallback, ...stored };
  return { ...limit, largeFrom: limit.largeFrom ?? Number.POSITIVE_INFINITY };
}

export function fromPolicy(policy: Policy): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(policy)) as Prisma.InputJsonValue;
}
