import type { HomeView } from '@slack/types';
import { may } from '../../../domain/rollcall-role.ts';
import { readGranted } from '../../../use-cases/grant-roles.ts';
import { listSources } from '../../../use-cases/list-sources.ts';
import { readStaff } from '../../../use-cases/read-staff.ts';
import type { HomeFrame } from '../../blocks/home/home-frame.ts';
import { settingsView } from '../../blocks/home/settings-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';

/** The Settings tab, for owners. */
export async function buildSettings(
  { ports, pulled }: ListenerDeps,
  { connection, policy, texts }: Scene,
  frame: HomeFrame,
): Promise<HomeView> {
  const [sources, failures, conflicts, staff, grants] = await Promise.all([
    listSources(ports, connection.id),
    ports.sourceFailures.list(connection.id),
    ports.conflicts.list(connection.id),
    readStaff(ports, connection.id),
    readGranted(ports, connection.id),
  ]);
  return settingsView(texts, {
    frame,
    provisioning: connection.provisioning,
    sources,
    failures,
    readable: new Set(pulled.map(({ name }) => name)),
    conflicts,
    policy,
    approvers: staff.filter(({ roles }) => may(roles, 'decide')).length,
    granted: grants,
    now: ports.clock.now(),
  });
}
