/** Queues of pg-boss. A job says only "look at connection X again"; what is to be done stands in our tables. */
export const QUEUES = {
  /** Compare now: something changed, or somebody asked. */
  compare: 'rollcall-compare',
  /** Compare when the schedule says so. Apart, so that a waiting one never swallows an immediate one. */
  schedule: 'rollcall-schedule',
  /** Plan for the people that a change of the directory touched. */
  plan: 'rollcall-plan',
  /** The same when a grace ends. Apart, so that a waiting one never swallows an immediate one. */
  planLater: 'rollcall-plan-later',
  /** Carry out runs that have started. */
  apply: 'rollcall-apply',
} as const;
