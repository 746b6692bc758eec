import type { Name, Step } from './support/step.ts';

const compare = (says: 'yes' | 'no' | null = null, dies: number | null = null): Step => ({
  do: 'compare',
  says,
  dies,
});

/** A crash at every moment in which a decision is taken: the moments move as the code does. */
const MOMENTS = Array.from({ length: 120 }, (_, index) => index + 40);

const LATER_MOMENTS = Array.from({ length: 150 }, (_, index) => index + 60);
const FOUR: readonly Name[] = ['ada', 'ben', 'cy', 'dee'];

/** Schedules that once failed, as they were shrunk. */
export const REGRESSIONS: readonly (readonly [string, readonly Step[]])[] = [
  ...MOMENTS.map((dies): readonly [string, readonly Step[]] => [
    `[R1] a yes that a crash at ${dies} cuts off is on record before anything follows from it`,
    [compare('yes', dies), compare(), { do: 'suspend', who: 'ada' }, compare()],
  ]),
  ...LATER_MOMENTS.map((dies): readonly [string, readonly Step[]] => [
    `[A6] a no to four, over the limit, that a crash at ${dies} cuts off sets none of them free`,
    [compare('yes'), ...FOUR.map((who): Step => ({ do: 'suspend', who })), compare('no', dies), compare()],
  ]),
  ...MOMENTS.map((dies): readonly [string, readonly Step[]] => [
    `[G4] the review of an empty plan that a crash at ${dies} cuts off is on record too`,
    [{ do: 'unassign' }, compare('yes', dies), { do: 'suspend', who: 'ada' }, compare('yes'), compare()],
  ]),
  [
    '[D2] who is hired again is not kept out by a forgotten no',
    [compare('no'), { do: 'remove', who: 'hal' }, { do: 'hire', who: 'hal' }, compare('yes')],
  ],
];
