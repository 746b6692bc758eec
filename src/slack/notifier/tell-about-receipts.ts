import { describeErrorCode } from '../../texts/describe-error.ts';
import { textsFor } from '../../texts/texts-for.ts';
import { errorMessage } from '../blocks/messages/notice-message.ts';
import type { NoticeDeps } from './create-slack-notifier.ts';
import { readAudience } from './read-audience.ts';
import { tellEach } from './tell-each.ts';

/** One message to each owner, the same one for the same broken receipt however often it is found (R1). */
export async function tellAboutReceipts(
  { ports, messenger }: NoticeDeps,
  connectionId: string,
  firstBad: number,
): Promise<void> {
  const { timeZone } = await ports.connections.readPolicy(connectionId);
  const texts = textsFor({ locale: 'en-US', timeZone });
  const said = describeErrorCode(texts, 'receipts_broken', { firstBad });
  if (said === null) return;
  const owners = await readAudience(ports, connectionId, 'configure');
  const message = errorMessage(said);
  await tellEach(ports.log, owners, ({ id }) => messenger.say(`receipts:${firstBad}:${id}`, id, message));
}
