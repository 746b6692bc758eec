import { may } from '../../../domain/rollcall-role.ts';
import { HISTORY_ROWS, historyMessage } from '../../blocks/messages/history-message.ts';
import type { Command } from './command-context.ts';
import { meant } from './meant.ts';

/** `history [who]`: the newest decisions and changes, of everybody or of one person (R1). */
export const history: Command = async (context) => {
  const { deps, scene, rest, answer } = context;
  const { connection, caller, texts } = scene;
  const who = rest.trim() === '' ? null : await meant(context, 'history');
  if (rest.trim() !== '' && who === null) return;
  const email = who?.email ?? null;
  const query = { email, from: null, to: null, limit: HISTORY_ROWS };
  const receipts = await deps.ports.receipts.list(connection.id, query);
  await answer(
    historyMessage(texts, {
      who: email,
      receipts: receipts.toReversed(),
      mayUndo: may(caller.roles, 'decide'),
      now: deps.ports.clock.now(),
    }),
  );
};
