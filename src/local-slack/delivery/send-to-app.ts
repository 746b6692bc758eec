import type { Ack } from './ack.ts';
import type { Parcel } from './parcel.ts';
import { type PostDeps, postToApp } from './post-to-app.ts';
import { socketHubOf } from './socket-hub.ts';

/** An app in Socket Mode is reached over its sockets only, any other at its request URLs only. */
export function sendToApp(deps: PostDeps, parcel: Parcel): Promise<Ack> {
  return parcel.app.socketMode
    ? socketHubOf(deps.world).send(parcel, deps.ackDeadline)
    : postToApp(deps, parcel);
}
