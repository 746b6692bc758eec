import type { Imagined } from './forecast-plan.ts';

/** Everything as it is: what an imagined change starts from. */
export const NOTHING_IMAGINED: Imagined = {
  rules: (rules) => rules,
  person: (material) => material,
  sources: (sources) => sources,
  newcomers: [],
  renames: null,
};
