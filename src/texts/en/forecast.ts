import type { Format } from '../format.ts';

/** What a change that was not made yet would do to Slack. */
export const forecast = (f: Format) => ({
  title: 'In Slack',
  gains: (count: number) => `${f.count(count, { one: 'person gets', other: 'people get' })} Slack`,
  loses: (count: number) => `${f.count(count, { one: 'person loses', other: 'people lose' })} Slack`,
  others: (count: number) =>
    `${f.count(count, { one: 'account changes', other: 'accounts change' })} an address or a seat`,
  nothing: 'Nobody gets or loses Slack.',
  free: (count: number) =>
    `${f.count(count, { one: 'change runs', other: 'changes run' })} by ${f.plural(count, { one: 'itself', other: 'themselves' })}`,
  heldTitle: (removals: number, count: number) =>
    removals === 0
      ? `${f.count(count, { one: 'change waits', other: 'changes wait' })} for a decision`
      : `${f.count(count, { one: 'change waits', other: 'changes wait' })} for a decision, ${f.number(removals)} of them ${f.plural(removals, { one: 'a removal', other: 'removals' })}`,
  off: 'Provisioning is switched off, so nothing changes in Slack until an owner switches it on.',
});
