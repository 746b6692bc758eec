import { z } from 'zod';
import { ActRefused } from '../control/act-by-hand.ts';
import { fromLoopback } from '../control/from-loopback.ts';
import type { LocalRequest, LocalResponse } from '../server/local-request.ts';
import type { Route } from '../server/route.ts';
import { RefusedByClient } from '../views/refused-by-client.ts';
import { clickAction } from './click-action.ts';
import { closeView } from './close-view.ts';
import type { ContainerName } from './container.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { grantTeam } from './grant-team.ts';
import { inboxOf } from './inbox.ts';
import { joinChannel } from './join-channel.ts';
import { openHome } from './open-home.ts';
import { say } from './say.ts';
import { sendCommand } from './send-command.ts';
import { submitView } from './submit-view.ts';
import { suggest } from './suggest.ts';

const place = { user: z.string(), team: z.string().optional(), app: z.string().optional() };
const values = z.record(z.string(), z.record(z.string(), z.unknown())).optional();
const element = {
  ...place,
  view: z.string().optional(),
  channel: z.string().optional(),
  ts: z.string().optional(),
  block: z.string(),
  action: z.string(),
};

/** What a person can do, by name: the body of `POST /_control/act/<name>` and what it does. */
const ACTS: Record<string, (deps: DeliveryDeps, body: unknown) => unknown> = {
  command(deps, body) {
    const schema = z.strictObject({
      ...place,
      channel: z.string().optional(),
      command: z.string(),
      text: z.string().optional(),
    });
    const { channel, command, text, ...rest } = schema.parse(body);
    return sendCommand(deps, { ...placeOf(rest), channelId: channel, command, text });
  },
  click(deps, body) {
    const act = z.strictObject({ ...element, value: z.unknown().optional(), values }).parse(body);
    return clickAction(deps, { ...elementOf(act), value: act.value, values: act.values });
  },
  suggest(deps, body) {
    const act = z.strictObject({ ...element, query: z.string() }).parse(body);
    return suggest(deps, { ...elementOf(act), query: act.query });
  },
  submit(deps, body) {
    const {
      view,
      values: entered,
      ...rest
    } = z.strictObject({ ...place, view: z.string(), values }).parse(body);
    return submitView(deps, { ...placeOf(rest), viewId: view, values: entered });
  },
  close(deps, body) {
    const schema = z.strictObject({ ...place, view: z.string(), all: z.boolean().optional() });
    const { view, all, ...rest } = schema.parse(body);
    return closeView(deps, { ...placeOf(rest), viewId: view, all });
  },
  home(deps, body) {
    const { tab, ...rest } = z
      .strictObject({ ...place, tab: z.enum(['home', 'messages']).optional() })
      .parse(body);
    return openHome(deps, { ...placeOf(rest), tab });
  },
  say({ world }, body) {
    const act = z
      .strictObject({ user: z.string(), channel: z.string(), text: z.string().min(1) })
      .parse(body);
    return say(world, { userId: act.user, channelId: act.channel, text: act.text });
  },
  join({ world }, body) {
    const act = z.strictObject({ user: z.string(), channel: z.string() }).parse(body);
    return joinChannel(world, act.channel, act.user);
  },
  grant(deps, body) {
    const act = z.strictObject({ app: z.string(), team: z.string(), granted: z.boolean() }).parse(body);
    return grantTeam(deps, { appId: act.app, teamId: act.team, granted: act.granted });
  },
};

function placeOf({ user, team, app }: { user: string; team?: string | undefined; app?: string | undefined }) {
  return { userId: user, teamId: team, appId: app };
}

function elementOf(act: {
  user: string;
  view?: string | undefined;
  channel?: string | undefined;
  ts?: string | undefined;
  block: string;
  action: string;
}) {
  const container: ContainerName =
    act.view === undefined ? { channelId: act.channel ?? '', ts: act.ts ?? '' } : { viewId: act.view };
  return { ...placeOf(act), container, blockId: act.block, actionId: act.action };
}

/** `POST /_control/act/:name` and `GET /_control/inbox?user=U…`, from this machine only. */
export function createActRoutes(deps: DeliveryDeps): [act: Route, inbox: Route] {
  const act: Route = {
    method: 'POST',
    path: '/_control/act/:name',
    handle: (request) => answer(() => runAct(deps, request)),
  };
  const inbox: Route = {
    method: 'GET',
    path: '/_control/inbox',
    handle: ({ query }) => answer(() => inboxOf(deps.world, query.get('user') ?? '', deps.baseUrl())),
  };
  return [fromLoopback(act), fromLoopback(inbox)];
}

function runAct(deps: DeliveryDeps, { params, body }: LocalRequest): unknown {
  const run = Object.hasOwn(ACTS, params.name ?? '') ? ACTS[params.name ?? ''] : undefined;
  if (!run) throw new ActRefused(`no act ${params.name}: ${Object.keys(ACTS).join(', ')}`);
  return run(deps, body.length === 0 ? {} : JSON.parse(body.toString()));
}

async function answer(run: () => unknown): Promise<LocalResponse> {
  try {
    return { status: 200, body: Object(await run()) };
  } catch (error) {
    if (error instanceof RefusedByClient)
      return { status: 409, body: { error: error.message, fields: error.fields } };
    if (error instanceof z.ZodError) return { status: 400, body: { error: z.prettifyError(error) } };
    if (error instanceof ActRefused || error instanceof SyntaxError)
      return { status: 400, body: { error: error.message } };
    throw error;
  }
}
