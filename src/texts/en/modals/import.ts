import type { Format } from '../../format.ts';

export const importing = (f: Format) => ({
  title: 'Import people',
  intro:
    'Choose a file with the people of your organization: the export of Google, Entra, Okta, JumpCloud or Slack as it is, or a CSV with a heading like email, first_name, last_name, unit, status, title, groups. You see what it changes before anything happens.',
  fileLabel: 'File',
  fileHint: (limit: string) => `One CSV file, up to ${limit}.`,
  partLabel: 'Does the file hold everybody?',
  everybody: 'Everybody',
  everybodyHint: 'Who is missing from it has left.',
  some: 'Only some of them',
  someHint: 'Who is missing from it stays.',
  sourceLabel: 'Source',
  sourceHint: 'The same name each time: a file is compared with the one before from the same source.',
  preview: 'Show what changes',
  previewTitle: 'What the file changes',
  submit: 'Import',
  fileLine: (name: string, source: string, read: number) =>
    `${name} → ${source}: ${f.count(read, { one: 'line', other: 'lines' })} read`,
  directoryTitle: 'In the directory',
  added: (count: number) => `${f.count(count, { one: 'person', other: 'people' })} added`,
  changed: (count: number) => `${f.count(count, { one: 'person', other: 'people' })} changed`,
  gone: (count: number) => `${f.count(count, { one: 'person', other: 'people' })} gone`,
  unchanged: (count: number) => `${f.count(count, { one: 'person', other: 'people' })} as before`,
  conflicts: (count: number) =>
    `${f.count(count, { one: 'person belongs', other: 'people belong' })} to another source and ${f.plural(count, { one: 'stays', other: 'stay' })} as that one says`,
  rejectedTitle: (count: number) => `${f.count(count, { one: 'line', other: 'lines' })} left out`,
  nobodyGoesRejected:
    'Nobody goes because of this file: it has lines that could not be read, and nobody knows whose they are.',
  nobodyGoesPart: 'Nobody goes because of this file: it holds only some of the people.',
  moved: 'Something has changed since you looked, so nothing was imported yet. This is how it is now.',
  doneTitle: 'Imported',
  done: (name: string, source: string) => `${name} was imported into ${source}.`,
  comparing: 'Rollcall compares with Slack now.',
});
