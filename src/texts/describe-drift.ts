import type { DriftWhy } from '../domain/plan.ts';
import type { Texts } from './texts.ts';

/** Why an account is drift, and what can be done about it. */
export function describeDrift(texts: Texts, why: DriftWhy): string {
  return texts.drift[why];
}
