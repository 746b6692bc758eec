import fc from 'fast-check';
import type { SlackCall, SlackFault } from '../../support/in-memory/slack-faults.ts';

/** Of HR: with an account from the start, the first eight of them; the last two are not there at first. */
export const NAMES = ['ada', 'ben', 'cy', 'dee', 'eve', 'fay', 'gil', 'hal', 'new', 'zoe'] as const;
export type Name = (typeof NAMES)[number];
export const AT_FIRST = 8;

/** One thing that happens. Plain data, so that a schedule can be shrunk, printed and kept. */
export type Step =
  /** The directory says it, by a complete file. */
  | { readonly do: 'suspend' | 'restore' | 'remove' | 'hire'; readonly who: Name }
  /** An admin says it in Rollcall. */
  | { readonly do: 'exclude' | 'include'; readonly who: Name }
  | { readonly do: 'assign' | 'unassign' | 'undo' }
  | { readonly do: 'switch'; readonly on: boolean }
  /** Somebody does it in Slack. */
  | { readonly do: 'hand'; readonly who: Name; readonly to: 'active' | 'inactive' | 'owner' | 'member' }
  /** The reconciler's turn, with a decision on what it holds or without one; it may die on the way. */
  | {
      readonly do: 'compare';
      readonly says: 'yes' | 'no' | null;
      /** At which of its calls it dies; null: it lives. */
      readonly dies: number | null;
    }
  | { readonly do: 'fault'; readonly call: SlackCall; readonly fault: SlackFault }
  | { readonly do: 'hide'; readonly who: Name }
  | { readonly do: 'wait'; readonly hours: number };

const who = fc.constantFrom(...NAMES);

const fault: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('fault' as const),
  call: fc.constantFrom<SlackCall[]>(
    'readAccounts',
    'readUsers',
    'readUser',
    'readAccount',
    'findByEmail',
    'createAccount',
    'setActive',
  ),
  fault: fc.constantFrom<SlackFault[]>(
    { kind: 'unavailable', effect: 'before' },
    { kind: 'unavailable', effect: 'after' },
    { kind: 'delayed', reads: 1 },
    { kind: 'credentials_refused' },
  ),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('suspend', 'restore', 'remove', 'hire'), who }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('exclude', 'include'), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('assign', 'unassign', 'undo') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('switch'), on: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('hand'),
      who,
      to: fc.constantFrom('active', 'inactive', 'owner', 'member'),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('compare'),
      says: fc.constantFrom('yes', 'yes', 'no', null, null, null),
      dies: fc.option(fc.integer({ min: 1, max: 250 }), { freq: 3 }),
    }),
  },
  { weight: 3, arbitrary: fault },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hide'), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait'), hours: fc.constantFrom(1, 5, 25, 24 * 8) }) },
) as fc.Arbitrary<Step>;

export const schedules: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 4, maxLength: 30 });
