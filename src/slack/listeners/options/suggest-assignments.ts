import type { PlainTextOption } from '@slack/types';
import { foldText } from '../../../domain/fold-text.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Texts } from '../../../texts/texts.ts';
import { LIMITS } from '../../blocks/limits.ts';
import { assignmentOption } from '../../blocks/modals/unassign-view.ts';
import { readStanding } from '../support/build-unassign-view.ts';

/** Standing assignments of Slack by a part of what the option says. */
export async function suggestAssignments(
  ports: Pick<Ports, 'assignments'>,
  connectionId: string,
  texts: Texts,
  typed: string,
): Promise<PlainTextOption[]> {
  const wanted = foldText(typed);
  const standing = await readStanding(ports, connectionId);
  return standing
    .map((one) => assignmentOption(texts, one))
    .filter(({ text, description }) => foldText(`${text.text} ${description?.text ?? ''}`).includes(wanted))
    .slice(0, LIMITS.staticOptions);
}
