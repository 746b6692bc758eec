import type { Format } from '../format.ts';

/** A unit or group that a file may only have renamed (G9). */
export const renames = (f: Format) => ({
  question: (from: string, to: string) => `Was “${from}” renamed to “${to}”?`,
  shared: (shared: number, lost: number) =>
    `${f.number(shared)} of the ${f.count(lost, { one: 'person', other: 'people' })} who would lose Slack are there now. They keep it while this waits.`,
  renamed: 'It was renamed',
  title: 'Renamed?',
  effect: (from: string, to: string) =>
    `“${to}” gets what “${from}” had: nobody there loses Slack, and whoever else is in it gets it too.`,
  doneTitle: (from: string, to: string) => `“${to}” now has what “${from}” had.`,
  doneNext: 'Nobody in it loses Slack. The next comparison closes what waited.',
});
