import { z } from 'zod';
import { seedPeople, seedSchema } from '../sample/seed-people.ts';
import type { LocalRequest, LocalResponse } from '../server/local-request.ts';
import type { Part } from '../server/part.ts';
import type { Route } from '../server/route.ts';
import type { World } from '../state/world.ts';
import { ActRefused, actByHand, actSchema } from './act-by-hand.ts';
import { controlClock, describeClock } from './control-clock.ts';
import type { FaultPlan } from './fault-plan.ts';
import { fromLoopback } from './from-loopback.ts';
import { installByHand, installSchema } from './install-by-hand.ts';
import { listUsersForHand } from './list-users-for-hand.ts';
import { settingsSchema } from './settings-schema.ts';

export interface ControlDeps {
  world: World;
  faults: FaultPlan;
  /** What a reset fills the empty world with. */
  fill: (world: World) => void;
}

type Handler = (body: unknown, request: LocalRequest) => unknown;

/** The levers of this Slack, for tests and for the curious: JSON in, JSON out, from this machine only. */
export function createControlPart(deps: ControlDeps): Part {
  return { name: 'control', routes: [...stateRoutes(deps), ...mischiefRoutes(deps)] };
}

function stateRoutes({ world, faults, fill }: ControlDeps): Route[] {
  return [
    lever('POST', 'reset', (body) => {
      const { empty } = z.strictObject({ empty: z.boolean().default(false) }).parse(body);
      faults.clear();
      world.reset();
      if (!empty) fill(world);
      return { users: world.users.size };
    }),
    lever('POST', 'seed', (body) => {
      seedPeople(world, seedSchema.parse(body));
      return { users: world.users.size };
    }),
    lever('POST', 'install', (body) => installByHand(world, installSchema.parse(body))),
    lever('GET', 'users', (_, { query }) => listUsersForHand(world, query)),
    lever('GET', 'organisations', () => [...world.organisations.values()]),
    lever('POST', 'act', (body) => actByHand(world, actSchema.parse(body))),
  ];
}

function mischiefRoutes({ world, faults }: ControlDeps): Route[] {
  return [
    lever('GET', 'clock', () => describeClock(world.clock)),
    lever('POST', 'clock', (body) => {
      const clock = controlClock(world.clock, body);
      // Whoever shows the time is to hear of it.
      world.touch();
      return clock;
    }),
    lever('GET', 'settings', () => world.settings),
    lever('POST', 'settings', (body) => {
      Object.assign(world.settings, settingsSchema.parse(body));
      world.touch();
      return world.settings;
    }),
    lever('GET', 'faults', () => faults.pending()),
    lever('POST', 'faults', (body) => faults.add(body)),
    lever('DELETE', 'faults', () => {
      faults.clear();
      return [];
    }),
    lever('GET', 'traffic', (_, { query }) =>
      world.traffic.entries({
        since: Number(query.get('since') ?? 0),
        ...(query.has('path') ? { path: query.get('path') ?? '' } : {}),
      }),
    ),
    lever('DELETE', 'traffic', () => {
      world.traffic.clear();
      return [];
    }),
  ];
}

function lever(method: string, name: string, handler: Handler): Route {
  return fromLoopback({
    method,
    path: `/_control/${name}`,
    handle: (request) => {
      try {
        return { status: 200, body: Object(handler(readBody(request), request)) };
      } catch (error) {
        return explain(error);
      }
    },
  });
}

function readBody({ body }: LocalRequest): unknown {
  return body.length === 0 ? {} : JSON.parse(body.toString());
}

function explain(error: unknown): LocalResponse {
  if (error instanceof z.ZodError) return { status: 400, body: { error: z.prettifyError(error) } };
  if (error instanceof ActRefused || error instanceof SyntaxError) {
    return { status: 400, body: { error: error.message } };
  }
  throw error;
}
