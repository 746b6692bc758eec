import { describeErrorCode } from '../../texts/describe-error.ts';
import { textsFor } from '../../texts/texts-for.ts';
import { quarantineMessage } from '../blocks/messages/quarantine-message.ts';
import type { NoticeDeps } from './create-slack-notifier.ts';
import { readAudience } from './read-audience.ts';
import { tellEach } from './tell-each.ts';

/** The same message again while it lasts, with the new time; one to each owner. */
export async function tellAboutQuarantine(
  { ports, messenger }: NoticeDeps,
  connectionId: string,
  { why, until }: { readonly why: string; readonly until: Date },
): Promise<void> {
  const policy = await ports.connections.readPolicy(connectionId);
  const connection = await ports.connections.get(connectionId);
  const texts = textsFor({ locale: 'en-US', timeZone: policy.timeZone });
  const said = describeErrorCode(texts, why)?.title ?? why;
  const message = quarantineMessage(texts, { why: said, until });
  const since = connection?.quarantine?.since.getTime() ?? 0;
  const owners = await readAudience(ports, connectionId, 'configure');
  await tellEach(ports.log, owners, ({ id }) => messenger.say(`quarantine:${since}:${id}`, id, message));
}
