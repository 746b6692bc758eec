import { may } from '../../../domain/rollcall-role.ts';
import type { ConnectionModel } from '../../blocks/parts/connection-line.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';

/** The connection as header and status card show it. */
export function readConnectionModel(
  { connectUrl }: ListenerDeps,
  { connection, caller }: Scene,
): ConnectionModel {
  return { connection, problem: null, connectUrl, mayConfigure: may(caller.roles, 'configure') };
}
