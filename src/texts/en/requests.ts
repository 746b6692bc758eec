import type { Format } from '../format.ts';

/** Asking for Slack for somebody else. */
export const access = (f: Format) => ({
  title: 'Ask for Slack',
  submit: 'Ask',
  intro:
    'For a colleague or guest who has no Slack. Whoever decides about it is told at once, and so are you.',
  emailLabel: 'Their email address',
  whyLabel: 'Why they need it',
  whyHint: 'Who they are, what they work on, and until when, if not for good.',
  askedTitle: 'Asked.',
  askedNext: 'You get a message once somebody has decided.',
  waitingTitle: 'Somebody has asked for this address already.',
  waitingNext: 'It waits for a decision; nothing more is to be done.',
  hasSlackTitle: 'There is an account with this address already.',
  hasSlackNext: 'They can sign in, or accept the invitation that Slack sent.',
  asks: (asker: string, email: string) => `${asker} asks for Slack for ${email}.`,
  review: 'Invite …',
  decline: 'Decline',
  declineConfirm: (asker: string) => `${asker} is told. They can ask again.`,
  note: (asker: string, why: string) => `Asked for by ${asker}: ${why}`,
  listTitle: (count: number) => f.count(count, { one: 'person is asked for', other: 'people are asked for' }),
  granted: (by: string, email: string) => `${by} invited ${email}.`,
  declined: (by: string, email: string) => `${by} declined: ${email} gets no Slack by this.`,
  declinedNext: 'If that is wrong, talk to them, or ask again with more about why.',
  button: 'Ask for Slack for somebody',
});
