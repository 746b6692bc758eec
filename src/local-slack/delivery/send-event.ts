import type { Installation, SlackApp } from '../state/slack-app.ts';
import type { World } from '../state/world.ts';
import type { Ack } from './ack.ts';
import { VERIFICATION_TOKEN } from './payload-parts.ts';
import type { PostDeps } from './post-to-app.ts';
import { sendToApp } from './send-to-app.ts';

export interface EventRequest {
  installation: Installation;
  /** In which team it happened. */
  teamId: string;
  /** `{type, …}`; `event_ts` is added. */
  event: Record<string, unknown> & { type: string };
}

/** "Retries: nearly immediately, after 1 minute, after 5 minutes": Events API page. */
const LATER_RETRIES = [60_000, 300_000];

/**
 * Brings an event to an app that subscribes to it, with Slack's retries: the first at once, the others when
 * this Slack's clock gets there. `x-slack-no-retry: 1` in a failing answer calls them off.
 *
 * @returns the acks of the first try and, where it failed, of the retry at once; empty without a subscription
 */
export async function sendEvent(deps: PostDeps, request: EventRequest): Promise<Ack[]> {
  const { world } = deps;
  const app = world.apps.get(request.installation.appId);
  if (!app?.events.includes(request.event.type)) return [];
  const attempt = attemptOf(deps, app, envelopeOf(world, request));
  const first = await attempt();
  if (!isRetried(first)) return [first];
  const second = await attempt({ attempt: 1, reason: first.failure ?? 'unknown_error' });
  retryLater(world, attempt, second, LATER_RETRIES, 2);
  return [first, second];
}

type Attempt = (retry?: { attempt: number; reason: string }) => Promise<Ack>;

function attemptOf(deps: PostDeps, app: SlackApp, payload: Record<string, unknown>): Attempt {
  const parcel = { app, kind: 'events_api' as const, url: app.eventsUrl, payload, acceptsAnswer: false };
  return (retry) => sendToApp(deps, retry ? { ...parcel, retry } : parcel);
}

function retryLater(
  world: World,
  attempt: Attempt,
  last: Ack,
  waits: readonly number[],
  number: number,
): void {
  const [wait, ...rest] = waits;
  if (wait === undefined || !isRetried(last)) return;
  world.clock.after(wait, async () => {
    const ack = await attempt({ attempt: number, reason: last.failure ?? 'unknown_error' });
    retryLater(world, attempt, ack, rest, number + 1);
  });
}

function isRetried({ failure, headers }: Ack): boolean {
  return failure !== null && headers['x-slack-no-retry'] !== '1';
}

/** The outer event (Events API page, recorded shapes). */
function envelopeOf(
  { clock, random }: World,
  { installation, teamId, event }: EventRequest,
): Record<string, unknown> {
  const { appId, organisationId, botUserId } = installation;
  const isWide = installation.teamId === null;
  const enterpriseId = organisationId.startsWith('E') ? organisationId : null;
  const seconds = Math.floor(clock.now() / 1000);
  return {
    token: VERIFICATION_TOKEN,
    team_id: teamId,
    ...(enterpriseId ? { enterprise_id: enterpriseId } : {}),
    api_app_id: appId,
    event: { ...event, event_ts: (clock.now() / 1000).toFixed(6) },
    type: 'event_callback',
    event_id: random.id('Ev'),
    event_time: seconds,
    authorizations: [
      {
        enterprise_id: enterpriseId,
        team_id: isWide ? null : teamId,
        user_id: botUserId,
        is_bot: true,
        is_enterprise_install: isWide,
      },
    ],
    is_ext_shared_channel: false,
    event_context: random.secret(40),
  };
}
