import { isObject, type JsonObject } from '../../block-kit/rule.ts';
import { signRequest } from '../../delivery/sign-request.ts';
import { LONGEST_BODY, type TrafficEntry } from '../../state/traffic-log.ts';
import type { World } from '../../state/world.ts';
import type { PageExchange } from '../wire.ts';

/** An exchange as the inspector lists it. */
export function toPageExchange(world: World, entry: TrafficEntry): PageExchange {
  const { id, at, direction, method, path, status, took, fault, requestHeaders, responseBody } = entry;
  const attempt = requestHeaders['x-slack-retry-num'];
  const answer = parse(responseBody);
  return {
    id,
    at,
    direction,
    method,
    path,
    status,
    took,
    fault: fault ?? null,
    what: whatWasSent(entry),
    signed: isSigned(world, entry),
    retry:
      attempt === undefined
        ? null
        : { attempt: Number(attempt), reason: requestHeaders['x-slack-retry-reason'] ?? '' },
    error: answer.ok === false && typeof answer.error === 'string' ? answer.error : null,
  };
}

/** The signature is made again from what was sent, with the secret of each app. */
function isSigned({ apps }: World, { requestHeaders, requestBody }: TrafficEntry): boolean | null {
  const signature = requestHeaders['x-slack-signature'];
  const timestamp = requestHeaders['x-slack-request-timestamp'];
  if (signature === undefined || timestamp === undefined || requestBody.length >= LONGEST_BODY) return null;
  return [...apps.values()].some(
    ({ signingSecret }) =>
      signRequest(signingSecret, Number(timestamp), requestBody)['x-slack-signature'] === signature,
  );
}

function whatWasSent({ direction, path, requestBody }: TrafficEntry): string {
  if (direction === 'in') return /^\/api\/([\w.]+)/.exec(path)?.[1] ?? '';
  const form = new URLSearchParams(requestBody);
  const command = form.get('command');
  if (command !== null) return `${command} ${form.get('text') ?? ''}`.trim();
  const sent = parse(form.get('payload') ?? requestBody);
  const { type, event, actions } = isObject(sent.payload) ? sent.payload : sent;
  if (isObject(event)) return String(event.type);
  const [action] = Array.isArray(actions) ? actions : [];
  if (isObject(action)) return `${type} ${action.action_id}`;
  return typeof type === 'string' ? type : '';
}

function parse(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
