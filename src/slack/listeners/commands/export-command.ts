import { AppError } from '../../../domain/app-error.ts';
import { describeActor } from '../../../texts/describe-receipt.ts';
import { doneMessage } from '../../blocks/messages/notice-message.ts';
import type { Command } from './command-context.ts';
import { meant } from './meant.ts';
import { parseExport } from './parse-export.ts';

/** The period that was typed is none. */
export class PeriodInvalid extends AppError {
  readonly code = 'period_invalid';
}

/** More than this is read on the command line. */
const MOST_RECEIPTS = 100_000;

/** `export [who] [from..to] [csv|json]`: the record as a file in the app's direct message (R1, R2). */
export const exportReceipts: Command = async (context) => {
  const { deps, scene, rest, answer } = context;
  const { connection, caller, policy, texts } = scene;
  const wish = parseExport(rest, policy.timeZone);
  if (wish === null) throw new PeriodInvalid('a day does not exist, or the end is before the beginning');
  const who = wish.who === '' ? null : await meant({ ...context, rest: wish.who }, 'export');
  if (wish.who !== '' && who === null) return;
  const { from, to, format } = wish;
  const query = { email: who?.email ?? null, from, to, limit: MOST_RECEIPTS };
  const receipts = await deps.ports.receipts.list(connection.id, query);
  if (receipts.length === 0) return answer(doneMessage(texts.commands.exporting.nothing));
  const text =
    format === 'json'
      ? JSON.stringify({ receipts }, null, 2)
      : deps.receiptsToCsv(receipts, (actor) => describeActor(texts, actor));
  const { team } = await deps.ports.slack.open(connection.id);
  const comment = texts.commands.exporting.comment(receipts.length, who?.email ?? null);
  const day = deps.ports.dayIn(deps.ports.clock.now(), policy.timeZone);
  const name = `rollcall-receipts-${day}.${format}`;
  await team.sendFile(caller.userId, { name, title: name, comment: `📎 ${comment}`, text });
  await answer(doneMessage(texts.commands.exporting.sent(receipts.length)));
};
