import type { GuardContext } from './guard-context.ts';
import type { Hold } from './hold.ts';
import { isRemoval, type Operation } from './operation.ts';
import { renameBehind } from './rename.ts';

/** G4, G9 and G2: what waits for somebody to look, whatever its number. Nothing that an admin asks for by name does. */
export function reviewHold(operation: Operation, context: GuardContext): Hold | null {
  if (operation.byName) return null;
  if (!context.reviewed) return { rule: 'G4', facts: { why: 'first_plan' } };
  if (context.offOverADay) return { rule: 'G4', facts: { why: 'was_off' } };
  if (!isRemoval(operation) || operation.sourceId === null) return null;
  if (context.sourcesUnderReview.has(operation.sourceId)) {
    return { rule: 'G4', facts: { why: 'new_source', source: sourceNameOf(operation) } };
  }
  const rename = renameBehind(operation, context.renames);
  if (rename !== null) return { rule: 'G9', facts: { from: rename.from.name, to: rename.to.name } };
  const shrunken = context.shrunkenSources.get(operation.sourceId);
  if (shrunken === undefined || operation.evidenceKind !== 'absent') return null;
  return { rule: 'G2', facts: { before: shrunken.before, now: shrunken.now } };
}

function sourceNameOf({ reasons, sourceId }: Operation): string {
  const steps = reasons.flatMap(({ chain }) => chain);
  const record = steps.find((step) => step.kind === 'person');
  return record?.sourceName ?? sourceId ?? '';
}
