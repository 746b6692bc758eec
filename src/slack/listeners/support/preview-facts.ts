import { operationKey } from '../../../domain/operation.ts';
import { readEntitlementRules } from '../../../use-cases/entitlement-rules.ts';
import type { ImportPreview } from '../../../use-cases/preview-import.ts';

/** Slack is assigned to nobody: that is why nothing follows. */
export async function isNothingAssigned(
  ports: Parameters<typeof readEntitlementRules>[0],
  connectionId: string,
): Promise<boolean> {
  const { assignments } = await readEntitlementRules(ports, connectionId);
  return !assignments.some(({ endedAt, exclude }) => endedAt === null && !exclude);
}

/** Counts and operations with what holds them; no times and no wording. */
export function previewWords({ directory, operations }: ImportPreview): string {
  const { added, changed, removed, unchanged } = directory;
  const held = operations.map((one) => `${operationKey(one)} ${one.hold?.rule ?? ''}`).sort();
  return [added, changed, removed, unchanged, ...held].join('\n');
}
