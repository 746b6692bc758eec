import type { Format } from '../format.ts';

/** Messages about runs: started, at work, over. */
export const runs = (f: Format) => ({
  progressTitle: 'Rollcall is at work in Slack',
  progress: (done: number, total: number) => `${f.number(done)} of ${f.number(total)} done`,
  left: (milliseconds: number) => `about ${f.duration(milliseconds)} left`,
  failedSoFar: (failed: number) => `${f.number(failed)} failed so far`,
  safeToLeave: 'You can close Slack: it goes on by itself.',
  finishedTitle: 'Run finished',
  finishedFailedTitle: 'Run finished, but something failed',
  nothingToDo: 'Nothing had to be done: everybody in Slack is as the directory says.',
  applied: (count: number) => `${f.number(count)} done`,
  held: (count: number) => `${f.number(count)} waiting for a decision`,
  stale: (count: number) => `${f.number(count)} not done, because they had changed`,
  failed: (count: number) => `${f.number(count)} failed`,
  failuresTitle: 'What failed, and what to do',
  staleTitle: 'What had changed',
  byWhom: (by: string) => `Started by ${by}`,
  retried: 'The next comparison tries again what can be tried again.',
});

/** Requests for a decision, rewritten as they are decided. */
export const requests = (f: Format) => ({
  title: (count: number) =>
    `${f.count(count, { one: 'change waits', other: 'changes wait' })} for your decision`,
  doneTitle: 'Decided',
  gone: 'Nothing of this waits any more: the cause has gone.',
  over: (count: number) =>
    `Nobody decided in time. ${f.count(count, { one: 'change stays', other: 'changes stay' })} held, and can still be decided under Approvals in the Home tab.`,
  reviewAll: 'Review and decide',
  approved: (by: string, count: number, when: string) => `${by} approved ${f.number(count)} (${when})`,
  rejected: (by: string, count: number, when: string) => `${by} rejected ${f.number(count)} (${when})`,
  secondNeeded: 'One approval is given; a second approver has to agree.',
  expires: (at: Date) => `Open until ${f.time(at)}; after that it stays under Approvals in the Home tab.`,
});

/** What admins are told without having asked. */
export const alerts = (f: Format) => ({
  quarantineTitle: 'Rollcall has stopped',
  quarantine: (why: string) => `Too much went wrong (${why}), so nothing more is sent to Slack.`,
  quarantineUntil: (until: Date) => `It tries again by itself on ${f.time(until)}.`,
  quarantineNow: 'To try at once: “Verify again”, or /provision sync.',
});
