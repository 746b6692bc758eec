import type { CreatePart } from './server/part.ts';

/** Every piece of this Slack, in the order in which paths are tried. */
export const PARTS: readonly CreatePart[] = [];
