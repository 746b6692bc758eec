import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageFault } from '../../wire.ts';

/** A modal, a Home tab or a message, to the elements that stand in it. */
export interface Surface {
  kind: 'modal' | 'home' | 'message';
  errors: Record<string, string>;
  faults: PageFault[];
  /** What stands in a field: what was entered, else what the server knows, else what the app prefilled. */
  valueOf(element: Readonly<Record<string, unknown>>, blockId: string, actionId: string): unknown;
  enter(blockId: string, actionId: string, value: unknown): void;
  /** Tells the app that an element was used. */
  click(blockId: string, actionId: string, value?: unknown): Promise<void>;
  /** What the app offers for these words. */
  suggest(blockId: string, actionId: string, query: string): Promise<unknown[]>;
}

const Context = createContext<Surface | null>(null);

export const SurfaceProvider = Context.Provider;

/** @throws outside of a view or message */
export function useSurface(): Surface {
  const surface = useContext(Context);
  if (!surface) throw new Error('this element stands nowhere');
  return surface;
}
