import { AppError } from '../domain/app-error.ts';
import type { App } from '../ports/assignments.ts';
import type { Ports } from '../ports/ports.ts';

export class AppUnknown extends AppError {
  readonly code = 'app_unknown';
}

/** Slack is always known; another app is made by the first assignment of it. Throws AppUnknown. */
export async function findAppByName(
  ports: Pick<Ports, 'assignments'>,
  connectionId: string,
  name: string,
  create: boolean,
): Promise<App> {
  const slack = name.trim().toLowerCase() === 'slack';
  const app = await ports.assignments.findApp(connectionId, name, create || slack);
  if (app === null) throw new AppUnknown('no app has this name', { app: name });
  return app;
}
