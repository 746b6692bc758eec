import { type Warning, warningAudience } from '../../domain/warning.ts';
import { textsFor } from '../../texts/texts-for.ts';
import { warningMessage, warningOverMessage } from '../blocks/messages/warning-message.ts';
import type { NoticeDeps } from './create-slack-notifier.ts';
import { readAudience } from './read-audience.ts';
import { tellEach } from './tell-each.ts';
import { parseWarningTopic, WARNING_TOPICS, warningTopic } from './warning-topic.ts';

type Tell = (notice: NoticeDeps, connectionId: string, warnings: readonly Warning[]) => Promise<void>;

/**
 * One message a person for each thing to look at, rewritten when its numbers change, and ended when it is
 * settled: what comes up after that is a new message (H1).
 */
export function createWarningTeller(): Tell {
  // Every comparison tells all of them: what stands there already is not sent again.
  const said = new Map<string, string>();
  return async (notice, connectionId, warnings) => {
    const { ports, messenger, connectUrl } = notice;
    const { timeZone } = await ports.connections.readPolicy(connectionId);
    const texts = textsFor({ locale: 'en-US', timeZone });
    for (const warning of warnings) {
      const message = warningMessage(texts, warning, connectUrl);
      const people = await readAudience(ports, connectionId, warningAudience(warning));
      await tellEach(ports.log, people, async ({ id }) => {
        const topic = warningTopic(warning, id);
        const key = `${connectionId} ${topic}`;
        if (said.get(key) === message.text) return;
        await messenger.say(topic, id, message);
        said.set(key, message.text);
      });
    }
    const stands = (topic: { readonly kind: string; readonly source: string }) =>
      warnings.some((one) => one.kind === topic.kind && ('source' in one ? one.source : '') === topic.source);
    const topics = (await messenger.topics(WARNING_TOPICS)).map((id) => ({ id }));
    await tellEach(ports.log, topics, async ({ id }) => {
      const topic = parseWarningTopic(id);
      if (topic !== null && stands(topic)) return;
      if (topic !== null) await messenger.rewrite(id, warningOverMessage(texts, topic.kind, topic.source));
      await messenger.forget(id);
      said.delete(`${connectionId} ${id}`);
    });
  };
}
