import type { World } from '../state/world.ts';
import type { Route, UpgradeRoute } from './route.ts';
import type { WebMethod } from './web-method.ts';

export interface PartDeps {
  world: World;
  /** Known once the server listens: call it when it is needed, never while the part is made. */
  baseUrl: () => string;
}

/** A piece of this Slack: its rows of the Web API, its paths, and what it does by itself. */
export interface Part {
  name: string;
  methods?: readonly WebMethod[];
  routes?: readonly Route[];
  upgrades?: readonly UpgradeRoute[];
  close?(): void | Promise<void>;
}

export type CreatePart = (deps: PartDeps) => Part;
