import { AppError } from '../domain/app-error.ts';

/** `--plan HASH` or an old message names a plan that this connection never made, or no longer keeps. */
export class PlanUnknown extends AppError {
  readonly code = 'plan_unknown';
}
