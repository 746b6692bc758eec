import { EventEmitter } from 'node:events';
import type { AccessToken } from './access-token.ts';
import type { Channel } from './channel.ts';
import type { Clock } from './clock.ts';
import type { Organisation, Team } from './organisation.ts';
import type { Random } from './random.ts';
import type { ScimGroup } from './scim-group.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import type { Installation, SlackApp } from './slack-app.ts';
import { createTrafficLog, type TrafficLog } from './traffic-log.ts';
import { createUserHistory, type UserHistory } from './user-history.ts';
import { createUserStore, type UserStore } from './user-store.ts';
import type { WorldEvents } from './world-events.ts';

/** Everything this Slack knows. Call `touch` after changing a map by hand; the functions beside this file do. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly settings: Settings;
  readonly organisations: Map<string, Organisation>;
  readonly teams: Map<string, Team>;
  readonly users: UserStore;
  readonly history: UserHistory;
  readonly channels: Map<string, Channel>;
  readonly groups: Map<string, ScimGroup>;
  readonly apps: Map<string, SlackApp>;
  readonly installations: Map<string, Installation>;
  readonly tokens: Map<string, AccessToken>;
  readonly traffic: TrafficLog;
  readonly events: EventEmitter<WorldEvents>;
  /** State of another part (messages, views …): plain JSON, kept by snapshots. Ask anew each time; a reset drops it. */
  part<T extends object>(name: string, create: () => T): T;
  readonly parts: Map<string, object>;
  touch(): void;
  /** Empties everything but the clock, the apps' registrations and the settings. */
  reset(): void;
}

export interface WorldDeps {
  clock: Clock;
  random: Random;
  settings?: Partial<Settings>;
  trafficCapacity?: number;
}

export function createWorld({ clock, random, settings, trafficCapacity }: WorldDeps): World {
  const events = new EventEmitter<WorldEvents>();
  const parts = new Map<string, object>();
  const world: World = {
    clock,
    random,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    organisations: new Map(),
    teams: new Map(),
    users: createUserStore(),
    history: createUserHistory(),
    channels: new Map(),
    groups: new Map(),
    apps: new Map(),
    installations: new Map(),
    tokens: new Map(),
    traffic: createTrafficLog(trafficCapacity),
    events,
    parts,
    part<T extends object>(name: string, create: () => T): T {
      const part = parts.get(name) ?? create();
      parts.set(name, part);
      return part as T;
    },
    touch: () => void events.emit('changed'),
    reset() {
      clearWorld(world);
      events.emit('reset');
      world.touch();
    },
  };
  return world;
}

function clearWorld(world: World): void {
  const { organisations, teams, users, history, channels, groups, installations, tokens, traffic, parts } =
    world;
  for (const kept of [
    organisations,
    teams,
    users,
    history,
    channels,
    groups,
    installations,
    tokens,
    traffic,
  ]) {
    kept.clear();
  }
  parts.clear();
}

export function installationKey(appId: string, organisationId: string, teamId: string | null): string {
  return `${appId} ${organisationId} ${teamId ?? ''}`;
}
