import type { Format } from '../../format.ts';

/** A directory that Rollcall reads, read now. */
export const pulling = (f: Format) => ({
  button: 'Read now',
  title: 'Read the directory',
  submit: 'Take over',
  read: (source: string, read: number) =>
    `${source} shows ${f.count(read, { one: 'person', other: 'people' })}. Nothing is taken over yet.`,
  missing:
    'Who is missing goes when the next reading lacks them too; who the directory says has left goes at once.',
  nobodyGoes:
    'Nobody who is missing goes because of this reading: it has people who could not be read, and nobody knows who they are.',
  moved: 'Something has changed since you looked, so nothing was taken over yet. This is how it is now.',
  done: (source: string) => `${source} was read.`,
});
