import type { Format } from '../../format.ts';

/** Undoing a run (X8). */
export const undo = (f: Format) => ({
  title: 'Undo a run',
  submit: 'Undo',
  button: 'Undo …',
  none: 'No run has changed anything yet, so there is nothing to undo.',
  runLabel: 'Run',
  runPlaceholder: 'Choose a run',
  run: (at: Date, now: Date, changes: number, by: string) =>
    `${f.ago(at, now)}: ${f.count(changes, { one: 'change', other: 'changes' })}, ${by}`,
  back: (count: number) => `${f.count(count, { one: 'change is', other: 'changes are' })} taken back:`,
  stays: (count: number) =>
    `${f.count(count, { one: 'account stays', other: 'accounts stay' })} as ${f.plural(count, { one: 'it is', other: 'they are' })}:`,
  above: (count: number) =>
    `${f.count(count, { one: 'account has', other: 'accounts have' })} a Slack role above yours and stay as they are.`,
  nothingLeft: 'Nothing of this run can be undone any more.',
  kept: 'Rollcall keeps it so until the cause changes: the next comparison does not repeat what is undone here.',
  mayNot:
    'An account comes back with its messages. Channels, sign-ins and the apps that they installed may have to be set up again.',
  guarded: 'What takes Slack away again is held like any other removal, and waits in Approvals.',
  done: (count: number) => `${f.count(count, { one: 'change is', other: 'changes are' })} being undone.`,
  doneNext: 'Rollcall tells you when Slack has confirmed it.',
  waits: (count: number) =>
    `${f.count(count, { one: 'of them waits', other: 'of them wait' })} for a decision in Approvals.`,
  nothingDone: 'Nothing was undone.',
});
