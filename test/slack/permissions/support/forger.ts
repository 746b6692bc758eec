import { signRequest } from '../../../../src/local-slack/delivery/sign-request.ts';
import { issueTrigger } from '../../../../src/local-slack/views/trigger.ts';
import type { RunningRollcall } from '../../../support/running-rollcall.ts';

type Value = Readonly<Record<string, unknown>>;

/** What somebody sends who writes the requests themselves: signed by Slack, with whatever stands in them. */
export interface Forger {
  submit(
    userId: string,
    callbackId: string,
    metadata: string,
    values: Readonly<Record<string, Value>>,
  ): Promise<number>;
  click(userId: string, actionId: string, value: object): Promise<number>;
}

let forged = 0;

export function createForger({ slack, url }: RunningRollcall): Forger {
  const { world } = slack;
  const [app] = world.apps.values();
  const [team] = world.teams.values();
  if (app === undefined || team === undefined) throw new Error('the local Slack has an app and a team');
  const send = async (payload: object): Promise<number> => {
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    const headers = signRequest(app.signingSecret, Math.floor(Date.now() / 1_000), body);
    const answer = await fetch(`${url}/slack/events`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    return answer.status;
  };
  const parts = (userId: string) => ({
    api_app_id: app.id,
    token: 'x',
    team: { id: team.id, domain: team.domain },
    user: { id: userId, name: 'x', username: 'x', team_id: team.id },
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: issueTrigger(world, { appId: app.id, userId, teamId: team.id, viewId: null }),
  });
  const view = (more: object) => {
    forged += 1;
    return {
      id: `V0FORGED${forged}`,
      hash: `h${forged}`,
      team_id: team.id,
      app_id: app.id,
      blocks: [],
      ...more,
    };
  };
  return {
    submit(userId, callbackId, metadata, values) {
      const state = {
        values: Object.fromEntries(
          Object.entries(values).map(([block, value]) => [block, { element: value }]),
        ),
      };
      const made = view({ type: 'modal', callback_id: callbackId, private_metadata: metadata, state });
      return send({ type: 'view_submission', ...parts(userId), view: made, response_urls: [] });
    },
    click(userId, actionId, value) {
      const home = view({ type: 'home', callback_id: 'home', private_metadata: '', state: { values: {} } });
      const action = {
        type: 'button',
        action_id: actionId,
        block_id: 'b',
        value: JSON.stringify(value),
        action_ts: '1.1',
      };
      const container = { type: 'view', view_id: home.id };
      return send({ type: 'block_actions', ...parts(userId), container, view: home, actions: [action] });
    },
  };
}
