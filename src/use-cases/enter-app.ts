import type { AppKind } from '../domain/app-kind.ts';
import type { App } from '../ports/assignments.ts';
import type { Ports } from '../ports/ports.ts';
import { findAppByName } from './find-app-by-name.ts';

/** Makes an app known by its name, or says what a known one is for. Slack is chat, whatever is said. */
export async function enterApp(
  ports: Pick<Ports, 'assignments'>,
  connectionId: string,
  name: string,
  kind: AppKind | null,
): Promise<App> {
  const app = await findAppByName(ports, connectionId, name, true);
  if (kind === null || app.slack || app.kind === kind) return app;
  await ports.assignments.setAppKind(connectionId, app.id, kind);
  return { ...app, kind };
}
