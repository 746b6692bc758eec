import type { FaultPlan } from '../control/fault-plan.ts';
import { playFault } from '../control/play-fault.ts';
import type { World } from '../state/world.ts';
import { createWebApiRoute } from '../web-api/web-api-route.ts';
import { createIndexRoute } from './index-route.ts';
import type { LocalRequest, LocalResponse } from './local-request.ts';
import { matchRoute } from './match-route.ts';
import type { Part } from './part.ts';
import type { Outcome } from './start-server.ts';

export interface AnswerDeps {
  world: World;
  baseUrl: () => string;
  faults: FaultPlan;
  parts: readonly Part[];
}

/** Levers and the page: no part of Slack's own traffic, so they are neither disturbed nor logged. */
export function isBehindTheScenes(path: string): boolean {
  return path === '/' || path.startsWith('/_control') || path.startsWith('/page/');
}

/** Finds who answers a request, and plays a fault where one waits for it. */
export function answerRequests({ world, baseUrl, faults, parts }: AnswerDeps) {
  const methods = parts.flatMap((part) => part.methods ?? []);
  const routes = [
    ...parts.flatMap((part) => part.routes ?? []),
    createWebApiRoute({ world, baseUrl, methods }),
    createIndexRoute(parts),
  ];
  const answer = async (request: LocalRequest): Promise<LocalResponse> => {
    const match = matchRoute(routes, request);
    if (!match) return { status: 404, body: 'not found' };
    try {
      return await match.route.handle({ ...request, params: match.params });
    } catch (error) {
      // A mistake in the local Slack must not look like one of Slack: it says so itself.
      return { status: 500, body: `local Slack failed: ${error instanceof Error ? error.stack : error}` };
    }
  };
  return async (request: LocalRequest): Promise<Outcome> => {
    const fault = isBehindTheScenes(request.path) ? undefined : faults.take(request);
    if (!fault) return { response: await answer(request) };
    return { response: await playFault(world, fault, request, answer), fault: fault.kind };
  };
}
