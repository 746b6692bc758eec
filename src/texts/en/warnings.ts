import type { Format } from '../format.ts';

const holderNext =
  'Slack ends Rollcall’s token with the account of who connected it. Another owner or admin has to press Connect once; everything else stays as it is.';

/** What an admin should look at, and what to do about it. */
export const warnings = (f: Format) => ({
  source_failing: (source: string, since: Date, why: string) => ({
    title: `${source} cannot be read since ${f.time(since)}.`,
    next: `${why} Until then Rollcall goes by what it read last.`,
  }),
  source_silent: (source: string, since: Date) => ({
    title: `Nothing has been heard of ${source} since ${f.time(since)}.`,
    next: 'Whoever left meanwhile still has Slack. Look whether provisioning to Rollcall is still on there, and whether its token is the one of Settings. If nothing has changed there since, all is well.',
  }),
  holder_gone: (name: string) => ({
    title: `${name}, who connected Rollcall, is not active in Slack any more.`,
    next: holderNext,
  }),
  holder_lost_role: (name: string) => ({
    title: `${name}, who connected Rollcall, is not an owner or admin of Slack any more.`,
    next: holderNext,
  }),
  holder_leaving: (name: string) => ({
    title: `${name}, who connected Rollcall, is due to lose Slack, by the directory.`,
    next: `The account is kept for now, so that the connection holds. ${holderNext} After that the account can go.`,
  }),
  second_writer: (accounts: number) => ({
    title: `Something else switches ${f.count(accounts, { one: 'account', other: 'accounts' })} in Slack against Rollcall.`,
    next: 'Mostly that is a Slack app of Okta or Entra with provisioning on: only one of the two may write, so switch it off in the other. Until then these accounts are left as they are.',
  }),
  drift_found: (accounts: number) => ({
    title: `${f.count(accounts, { one: 'account in Slack needs', other: 'accounts in Slack need' })} a look.`,
    next: 'The directory does not explain them, and Rollcall leaves them as they are. Decide under Drift in the Home tab.',
  }),
  requests_expire: (changes: number, at: Date) => ({
    title: `${f.count(changes, { one: 'change still waits', other: 'changes still wait' })} for your decision.`,
    next: `Until ${f.time(at)}; after that nothing is done and nobody is asked again, and it stays under Approvals in the Home tab.`,
  }),
  over: {
    source_failing: (source: string) => `${source} is read again.`,
    source_silent: (source: string) => `${source} is heard again.`,
    holder_gone: () => 'Rollcall’s connection has a holder who is active.',
    holder_lost_role: () => 'Rollcall’s connection has a holder with the role that it needs.',
    holder_leaving: () => 'Rollcall’s connection has a holder who stays.',
    second_writer: () => 'Nothing else has switched accounts against Rollcall for a day.',
    drift_found: () => 'No account needs a look any more.',
    requests_expire: () => 'Nothing is about to be left undecided any more.',
  },
});
