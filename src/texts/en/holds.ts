import type { ProtectedWhy } from '../../domain/protect.ts';
import type { Format } from '../format.ts';

/** Who a protected account is (G1), as a sentence about it. */
const protectedBecause: Record<ProtectedWhy, string> = {
  primary_owner: 'This is the primary owner of the Slack workspace. Hand that role over in Slack first.',
  owner: 'This is an owner whom Rollcall’s connection may not change. Take the role away in Slack first.',
  outranks:
    'This account’s Slack role is above the one that connected Rollcall. Change the role in Slack first.',
  holder: 'Rollcall is connected with this account. Let another owner connect first, else Rollcall stops.',
  last_owner: 'This is the last owner in Rollcall. Make somebody else an owner in Settings first.',
  last_approver: 'This is the last approver in Rollcall. Make somebody else an approver in Settings first.',
  break_glass: 'This account is on the break-glass list. Take it off the list in Settings first.',
};

/** More at once than the policy lets run by itself (G3, G8). */
const limits = (f: Format) => ({
  tooManyRemovals: (count: number | null, limit: number | null) =>
    [
      count === null
        ? 'More people would lose Slack than the limit allows.'
        : `${f.count(count, { one: 'person', other: 'people' })} would lose Slack${limit === null ? '' : `; the limit is ${f.number(limit)}`}.`,
      'Look at the causes, then approve or reject.',
    ].join(' '),
  tooManyAdditions: (count: number | null, limit: number | null) =>
    [
      count === null
        ? 'More people would get Slack than the limit allows.'
        : `${f.count(count, { one: 'person', other: 'people' })} would get Slack${limit === null ? '' : `; the limit is ${f.number(limit)}`}.`,
      'Each costs a seat. Look at the causes, then approve or reject.',
    ].join(' '),
});

/** Why an operation waits, and what ends the wait: an entry for each rule that holds. */
export const holds = (f: Format) => ({
  ...limits(f),
  protectedBecause,
  protected: 'This account is protected. Rollcall never takes Slack away from it.',
  missing:
    'This person is only missing from the directory’s reading; nobody said that they left. Confirm the reading, or approve.',
  fewerPeople: (before: number, now: number) =>
    `The directory now holds ${f.number(now)} people; it was ${f.number(before)} before. Confirm that the number is right, or approve.`,
  firstPlan: 'This is the first comparison. Nothing runs until somebody has looked at it and decided.',
  newSource: (source: string) =>
    `The source ${source} is new. Removals wait until somebody has looked at its first comparison.`,
  renamed: (from: string | null, to: string | null) =>
    [
      from === null || to === null
        ? 'The file no longer names the unit or group that gave Slack to this person, and another one has mostly the same people.'
        : `The file no longer names ${from}, and ${to} has mostly the same people.`,
      'If it was renamed, say so in Approvals, and nobody loses Slack; else approve.',
    ].join(' '),
  wasOff: 'Provisioning was off for more than a day. Removals wait until somebody has looked at them.',
  grace: (until: Date | null) =>
    until === null
      ? 'A grace time is running. Approve to end it now.'
      : `A grace time is running until ${f.time(until)}. Approve to end it now.`,
  flapping:
    'Somebody else keeps switching this account against Rollcall. Find out who else writes to Slack, then run the comparison again.',
  sharedTarget:
    'Two people would end up with the same account or address. Choose the right pair; Rollcall never guesses.',
  ambiguous: (accounts: string | null, rivals: string | null) =>
    [
      rivals === null
        ? `This person may have more than one account${accounts === null ? '' : ` (${accounts})`}.`
        : `Somebody else claims this account too (${rivals})${accounts === null ? '' : `; the account is ${accounts}`}.`,
      'Choose the right pair; Rollcall never guesses.',
    ].join(' '),
  formerOwner: (why: string | null) =>
    `${
      why === 'employee_number'
        ? 'The deactivated account with this address has another employee number'
        : 'The deactivated account with this address has another name'
    }, so it may have been somebody else’s. Check whose messages it holds first: reactivating opens them.`,
  fourEyesRole:
    'This is the account of an owner or admin, so two people have to agree: who asked may not approve.',
  fourEyesCount: (count: number | null) =>
    `${count === null ? 'So many people' : f.count(count, { one: 'person', other: 'people' })} would lose Slack at once, so two people have to agree: who asked may not approve.`,
  sourceConflict: 'Two sources have this person. An owner decides in Settings whose they are.',
  seatNotPossible:
    'This Slack plan has no guest seats by provisioning, and a guest must not become a full member. Invite the guest in Slack itself, or assign a member seat.',
});
