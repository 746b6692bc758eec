import type { PlainTextOption } from '@slack/types';
import type { Cause } from '../../../domain/cause.ts';
import { foldText } from '../../../domain/fold-text.ts';
import { isApprovable } from '../../../domain/hold.ts';
import { leadingCause } from '../../../domain/operation.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Texts } from '../../../texts/texts.ts';
import { LIMITS } from '../../blocks/limits.ts';
import { heldOption } from '../../blocks/parts/approval-inputs.ts';

/** Held operations that an approval can release, by a part of name or address. */
export async function suggestHeld(
  { holds }: Pick<Ports, 'holds'>,
  connectionId: string,
  texts: Texts,
  { cause, typed }: { readonly cause: Cause | null; readonly typed: string },
): Promise<PlainTextOption[]> {
  const wanted = foldText(typed);
  const waiting = await holds.list(connectionId, ['open', 'expired']);
  return waiting
    .filter(
      ({ rule, operation }) => isApprovable(rule) && (cause === null || leadingCause(operation) === cause),
    )
    .filter(({ operation }) => foldText(`${operation.name} ${operation.email}`).includes(wanted))
    .slice(0, LIMITS.staticOptions)
    .map((held) => heldOption(texts, held));
}
