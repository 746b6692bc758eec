import type { AccessRequest } from '../../../domain/access-request.ts';
import { AppError } from '../../../domain/app-error.ts';
import type { ActionValue } from '../../blocks/action-value.ts';
import type { ListenerDeps } from './listener-deps.ts';

/** Somebody has decided on it already. */
export class RequestDecided extends AppError {
  readonly code = 'request_decided';
}

/** The request that a button stands for, while it waits. Throws RequestDecided. */
export async function requireWaiting(
  { ports }: { readonly ports: Pick<ListenerDeps['ports'], 'accessRequests'> },
  connectionId: string,
  value: ActionValue | null,
): Promise<AccessRequest> {
  const id = value?.to === 'request' ? value.id : '';
  const request = await ports.accessRequests.get(connectionId, id);
  if (request === null || request.decided !== null)
    throw new RequestDecided('a request does not wait any more', { id });
  return request;
}
