import type { ErrorEntries } from '../../error-text.ts';

/** What somebody typed or pasted. */
export const inputErrors = {
  malformed_email: (fact) => ({
    title: `“${fact('email', 'This')}” is not an email address.`,
    next: 'Write it like ada@example.com.',
  }),
  no_email: () => ({ title: 'No email address was given.', next: 'Add one, like ada@example.com.' }),
  person_unknown: (fact) => ({
    title: `Nobody called “${fact('who', 'that')}” was found.`,
    next: 'Check the spelling, or look with /provision find and a part of the name or email address.',
  }),
  period_invalid: () => ({
    title: 'That is no period.',
    next: 'Write it like 2026-11-01..2026-11-30; one of the two days may be left out.',
  }),
  request_stranger: () => ({
    title: 'Only people of this Slack can ask.',
    next: 'Somebody who works here can ask for you.',
  }),
  request_too_many: () => ({
    title: 'Ten of your requests wait already.',
    next: 'Ask again once some of them are decided.',
  }),
  request_without_why: () => ({
    title: 'Say why.',
    next: 'Whoever decides has nothing else to go by.',
  }),
  request_decided: () => ({
    title: 'Somebody has decided on this already.',
    next: 'Whoever asked was told. /provision history shows who did.',
  }),
  who_missing: () => ({
    title: 'Say whom you mean.',
    next: 'Give an email address, a name, or mention somebody with @.',
  }),
  ambiguous_name: (fact) => ({
    title: `Several people match “${fact('who', 'that')}”.`,
    next: 'Choose one of them, or give the email address.',
  }),
  command_unknown: (fact) => ({
    title: `Rollcall does not know “${fact('command', 'that')}”.`,
    next: 'See what it can do with /provision help.',
  }),
  wrong_usage: (fact) => ({
    title: `That command is not complete: ${fact('problem', 'something is missing')}.`,
    next: 'Run it with --help to see what it takes.',
  }),
  app_unknown: (fact) => ({
    title: `There is no app called “${fact('app', 'that')}”.`,
    next: 'Use “slack”, or the name of an app that is assigned already.',
  }),
  subject_unknown: (fact) => ({
    title: `There is no ${fact('kind', 'org unit, group or workspace')} called “${fact('name', 'that')}”.`,
    next: 'Check the spelling. Org units are written like /Sales/EMEA.',
  }),
  subject_malformed: (fact) => ({
    title: `“${fact('subject', 'This')}” does not say whom Slack should be assigned to.`,
    next: 'Use organization, unit:/Sales/EMEA, group:NAME, workspace:NAME or person:EMAIL.',
  }),
  assignment_unknown: () => ({
    title: 'There is no such assignment to remove.',
    next: 'Look at what gives somebody Slack with /provision why and their email address.',
  }),
  move_impossible: (fact) => ({
    title: `${fact('unit', 'That unit')} cannot stand below ${fact('to', 'itself')}.`,
    next: 'Name a unit that is not below the one that moves.',
  }),
  date_malformed: (fact) => ({
    title: `“${fact('date', 'This')}” is not a date.`,
    next: 'Write it like 2026-11-24.',
  }),
  dates_reversed: () => ({
    title: 'The last day is before the first day.',
    next: 'Choose a last day that is the same or later.',
  }),
  date_past: () => ({ title: 'That day is over.', next: 'Choose today or a later day.' }),
  guest_seat_not_allowed: () => ({
    title: 'Guest seats cannot be given with this Slack plan.',
    next: 'Choose a member seat, or invite the guest in Slack’s own admin pages.',
  }),
  approve_value_unknown: (fact) => ({
    title: `“${fact('value', 'This')}” is neither a cause nor the email address of a held change.`,
    next: 'Use all, a cause such as “suspended”, or an email address. “rollcall plan” lists them.',
  }),
  number_not_typed: (fact) => ({
    title: 'The number that you typed is not the number of people who lose Slack.',
    next: `Type ${fact('expected', 'the number shown')} if that is what you want.`,
  }),
  nothing_chosen: () => ({
    title: 'Nothing was chosen.',
    next: 'Choose at least one change, then try again.',
  }),
  too_many_emails: (fact) => ({
    title: 'Those are too many email addresses at once.',
    next: `Invite up to ${fact('limit', '100')} at a time, or import a file.`,
  }),
} satisfies ErrorEntries;
