import type { Format } from '../format.ts';

/** People whom two sources claim (D4). */
export const conflicts = (f: Format) => ({
  title: 'Two sources',
  decide: 'Decide',
  row: (from: string, to: string, people: number) =>
    `${to} also has ${f.count(people, { one: 'person', other: 'people' })} of ${from}. Until somebody decides, they stay as ${from} says, and what that means for their accounts waits.`,
  apart: (to: string, count: number) =>
    `${f.count(count, { one: 'record', other: 'records' })} of ${to} cannot be handed over: ${to} has them as somebody else already. Correct the address in one of the two directories.`,
  intro: (from: string, to: string, people: number) =>
    `${from} and ${to} have the same ${f.count(people, { one: 'person', other: 'people' })}. A person has one source: what it says counts.`,
  whatLabel: 'Whose are they?',
  handOver: (to: string) => `${to} takes them over`,
  handOverHint: 'Unit, groups and status become what it says; accounts stay theirs.',
  keep: (from: string) => `${from} keeps them`,
  keepHint: 'What the other one says about them is passed over.',
  whomLabel: 'Whom',
  whomPlaceholder: 'Everybody',
  whomHint: 'Leave it empty for everybody.',
  preview: 'Show what changes',
  previewTitle: 'What follows',
  willHandOver: (from: string, to: string, people: number) =>
    `${f.count(people, { one: 'person goes', other: 'people go' })} over from ${from} to ${to}.`,
  willKeep: (from: string, to: string, people: number) =>
    `${f.count(people, { one: 'person stays', other: 'people stay' })} with ${from}, whatever ${to} says.`,
  undo: (from: string, to: string) =>
    `To go back: remove them from ${to}, or let ${from} take them over once both have them again.`,
  submit: 'Confirm',
  moved: 'Something has changed since you looked, so nothing was done yet. This is how it is now.',
  done: (people: number) => `${f.count(people, { one: 'person is', other: 'people are' })} settled.`,
  doneNext: 'Rollcall plans for them now. What takes Slack from somebody waits under Approvals.',
  none: 'No two sources claim the same people.',
});
