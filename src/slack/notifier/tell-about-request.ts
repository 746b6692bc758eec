import type { AccessRequest } from '../../domain/access-request.ts';
import { textsFor } from '../../texts/texts-for.ts';
import { requestDecidedMessage, requestMessage } from '../blocks/messages/request-message.ts';
import type { NoticeDeps } from './create-slack-notifier.ts';
import { readAudience } from './read-audience.ts';
import { tellEach } from './tell-each.ts';

/** One message to each approver, rewritten with who decided; then whoever asked is told. */
export async function tellAboutRequest(
  { ports, messenger }: NoticeDeps,
  connectionId: string,
  request: AccessRequest,
): Promise<void> {
  const { timeZone } = await ports.connections.readPolicy(connectionId);
  const texts = textsFor({ locale: 'en-US', timeZone });
  const said = requestMessage(texts, request);
  const prefix = `access:${request.id}:`;
  if (request.decided === null) {
    const people = await readAudience(ports, connectionId, 'decide');
    return tellEach(ports.log, people, ({ id }) => messenger.say(`${prefix}${id}`, id, said));
  }
  const topics = (await messenger.topics(prefix)).map((id) => ({ id }));
  await tellEach(ports.log, topics, async ({ id }) => {
    await messenger.rewrite(id, said);
    await messenger.forget(id);
  });
  const { userId } = request.asker;
  await tellEach(ports.log, [{ id: userId }], ({ id }) =>
    messenger.say(`${prefix}asker`, id, requestDecidedMessage(texts, request)),
  );
}
