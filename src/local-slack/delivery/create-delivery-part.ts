import type { CreatePart } from '../server/part.ts';
import { ACK_DEADLINE } from './ack.ts';
import { createActRoutes } from './act-routes.ts';
import { connectionsMethod } from './connections-method.ts';
import { socketHubOf } from './socket-hub.ts';
import { watchWorld } from './watch-world.ts';

/** Slack's half of the talk with an app: what people do, events, Socket Mode. */
export const createDeliveryPart: CreatePart = ({ world, baseUrl }) => {
  const deps = { world, baseUrl, ackDeadline: ACK_DEADLINE, realNow: Date.now };
  const hub = socketHubOf(world);
  const stopWatching = watchWorld(deps);
  return {
    name: 'delivery',
    methods: [connectionsMethod],
    routes: createActRoutes(deps),
    upgrades: [{ path: '/link/', handle: hub.accept }],
    close() {
      stopWatching();
      return hub.close();
    },
  };
};
