import { WebApiError } from '../server/web-api-error.ts';
import type { World } from '../state/world.ts';

export interface Trigger {
  id: string;
  appId: string;
  userId: string;
  teamId: string;
  /** The view from inside which it comes, if any: only then `views.push` takes it. */
  viewId: string | null;
  issuedAt: number;
  used: boolean;
}

/** "A trigger_id expires 3 seconds after it is sent": handling user interaction. */
const LIFETIME = 3000;
const FORGOTTEN_AFTER = 3_600_000;

function stateOf(world: World): Record<string, Trigger> {
  return world.part('triggers', () => ({}));
}

export function issueTrigger(
  world: World,
  wanted: Pick<Trigger, 'appId' | 'userId' | 'teamId' | 'viewId'>,
): string {
  const triggers = stateOf(world);
  const now = world.clock.now();
  for (const old of Object.values(triggers)) {
    if (old.issuedAt < now - FORGOTTEN_AFTER) delete triggers[old.id];
  }
  const { random } = world;
  const hex = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('');
  const id = `${1e12 + random.below(9e11)}.${1e12 + random.below(9e11)}.${hex}`;
  triggers[id] = { ...wanted, id, issuedAt: now, used: false };
  return id;
}

/**
 * Looks a trigger up without using it up: guessed, a call that is refused for its view leaves it whole.
 *
 * @throws WebApiError `expired_trigger_id` after 3 s, `exchanged_trigger_id` the second time,
 *   `invalid_trigger_id`; the guide calls the first two `trigger_expired` and `trigger_exchanged`, and the
 *   setting `triggerErrors` says which spelling is answered
 */
export function readTrigger(world: World, appId: string, id: string): Trigger {
  if (!/^\d+\.\d+\.[0-9a-f]+$/.test(id)) {
    // Seen: slack-go 805.
    const messages = ['[ERROR] invalid `trigger_id` [json-pointer:/trigger_id]'];
    throw new WebApiError('invalid_arguments', { response_metadata: { messages } });
  }
  const trigger = stateOf(world)[id];
  if (trigger?.appId !== appId) throw new WebApiError('invalid_trigger_id');
  const isGuide = world.settings.triggerErrors === 'guide';
  if (trigger.used) throw new WebApiError(isGuide ? 'trigger_exchanged' : 'exchanged_trigger_id');
  if (world.clock.now() - trigger.issuedAt > LIFETIME)
    throw new WebApiError(isGuide ? 'trigger_expired' : 'expired_trigger_id');
  return trigger;
}

export function useUpTrigger(world: World, trigger: Trigger): void {
  stateOf(world)[trigger.id] = { ...trigger, used: true };
  world.touch();
}
