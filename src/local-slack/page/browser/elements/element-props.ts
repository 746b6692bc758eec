import type { Json } from '../json.ts';

export interface ElementProps {
  element: Json;
  blockId: string;
  actionId: string;
  /** Whether its use is told to the app at once; in an input block only where the block says so. */
  dispatches: boolean;
  /** The id of the text that names it; where nothing names it, its placeholder does. */
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  /** An input that has to be filled in. */
  required?: boolean | undefined;
}
