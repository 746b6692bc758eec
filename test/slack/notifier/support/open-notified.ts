import { createSlackNotifier } from '../../../../src/slack/notifier/create-slack-notifier.ts';
import { createInMemoryMessageIndex } from '../../../support/in-memory/in-memory-message-index.ts';
import { member, openOrganization, person } from '../../../support/in-memory/organization.ts';
import { createListeningLog, ok, scriptSlack, type WebScript } from '../../web/support/script-slack.ts';

export const CONNECT_URL = 'https://rollcall.example/slack/install';

interface Answers {
  readonly [method: string]: (params: Readonly<Record<string, string>>) => WebScript;
}

/** Ben is suspended, and his deactivation is held; the owners U0ADMIN, U0HOLDER and U0PRIMARY may decide. */
export async function openNotified(answers: Answers = {}) {
  const organization = await openOrganization([member('ben')]);
  const { ports, id } = organization;
  await organization.directory([person('ben', { status: 'suspended' })]);
  await organization.assignAll();
  await organization.sync();
  await ports.installations.saveBotToken(id, {
    token: 'xoxb-1',
    userId: 'U0BOT',
    scopes: [],
    installedAt: ports.clock.now(),
  });
  let posted = 0;
  const slack = scriptSlack(({ method, params }) => {
    const scripted = answers[method]?.(params);
    if (scripted !== undefined) return scripted;
    posted += 1;
    const seconds = ports.clock.now().getTime() / 1_000;
    return ok({ channel: `D-${params.channel}`, ts: `${seconds}.00000${posted}` });
  });
  const { log, said } = createListeningLog();
  const web = { slackApiUrl: 'https://slack.example/api/', fetch: slack.fetch, log };
  const messages = createInMemoryMessageIndex();
  const notifier = createSlackNotifier({
    web,
    messages,
    log,
    connectUrl: CONNECT_URL,
    ports: () => ({ ...ports, log }),
  });
  const open = () => ports.holds.list(id, ['open']);
  const tell = async () => notifier.holdsChanged(id, await open());
  const sent = () => slack.calls.map(({ method, params }) => `${method} ${params.channel}`);
  return { ...organization, slack: slack.calls, notifier, tell, open, sent, said };
}
