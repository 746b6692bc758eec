import type { SlackRole, SlackUser } from '../../state/slack-user.ts';

/** How many of each role are offered at once; a search finds the others. */
const OFFERED: readonly (readonly [SlackRole, number])[] = [
  ['primary_owner', 1],
  ['owner', 2],
  ['admin', 3],
  ['member', 3],
  ['multi_channel_guest', 1],
  ['single_channel_guest', 1],
];

/** A choice of people to act as: some of each role, and one who reads each other language. */
export function findCast(users: readonly SlackUser[]): SlackUser[] {
  const people = users.filter(({ kind, deleted }) => kind === 'person' && !deleted);
  const ranked = OFFERED.flatMap(([role, count]) =>
    people.filter((person) => person.role === role).slice(0, count),
  );
  const known = new Set(ranked.map(({ locale }) => locale));
  const others = people.filter(({ locale }) => {
    const isNew = !known.has(locale);
    known.add(locale);
    return isNew;
  });
  return [...ranked, ...others];
}
