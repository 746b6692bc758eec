import { createSlackTeam } from '../../../../src/slack/web/create-slack-team.ts';
import { createManualClock } from '../../../support/manual-clock.ts';
import { createListeningLog, scriptSlack, type WebCall, type WebScript } from './script-slack.ts';

/** The Web API of one team before a scripted Slack, with a clock that stands still. */
export function openScriptedTeam(answer: (call: WebCall, index: number) => WebScript) {
  const clock = createManualClock();
  const { fetch, calls } = scriptSlack(answer);
  const { log, said } = createListeningLog();
  const team = createSlackTeam({
    botToken: 'xoxb-bot-secret',
    adminToken: 'xoxp-admin-secret',
    slackApiUrl: 'https://slack.test/api/',
    fetch,
    clock,
    log,
  });
  return { team, clock, calls, said };
}
