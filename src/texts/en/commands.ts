import type { Format } from '../format.ts';
import { exporting } from './exporting.ts';

/** Every word of `/provision`, with what it takes and an example. */
const commandHelp = [
  { usage: '/provision', does: 'how things stand' },
  { usage: '/provision list active', does: 'accounts: active, inactive, invited, guests, drift or all' },
  { usage: '/provision find ada', does: 'accounts by a part of the email, name or user name' },
  { usage: '/provision show ada@example.com', does: 'one account, with everything about it' },
  { usage: '/provision why ada@example.com', does: 'why somebody has Slack, or has not' },
  { usage: '/provision invite ada@example.com', does: 'invite people' },
  { usage: '/provision activate ada@example.com', does: 'bring a deactivated account back' },
  { usage: '/provision deactivate ada@example.com', does: 'take Slack away from somebody' },
  { usage: '/provision assign', does: 'say who should have Slack' },
  { usage: '/provision unassign', does: 'remove such an assignment' },
  { usage: '/provision workspace', does: 'named sets of people that you keep here' },
  { usage: '/provision import', does: 'bring people in with a CSV file, after a look at what it changes' },
  { usage: '/provision plan', does: 'compare now and show what would change; changes nothing' },
  {
    usage: '/provision what-if delete group sales',
    does: 'what a change would do to Slack, without doing it',
  },
  { usage: '/provision sync', does: 'compare now and carry out what the rules allow' },
  { usage: '/provision approvals', does: 'what waits for a decision' },
  { usage: '/provision history ada@example.com', does: 'who decided and changed what, and why' },
  {
    usage: '/provision request ben@example.com',
    does: 'ask for Slack for a colleague or guest; for everybody',
  },
  {
    usage: '/provision export 2026-11-01..2026-11-30',
    does: 'the same as a file, for a time or for somebody',
  },
  { usage: '/provision undo', does: 'take back what a run has done, account by account' },
  { usage: '/provision settings', does: 'what runs by itself and what waits for a decision' },
  { usage: '/provision status', does: 'the health of the connection' },
] as const;

export const commands = (f: Format) => ({
  exporting: exporting(f),
  help: commandHelp,
  helpTitle: 'What Rollcall can do for you',
  helpWho: 'Wherever a person is meant, give an email address, a name, or mention somebody with @.',
  unknown: (word: string) => `Rollcall does not know “${word}”.`,
  didYouMean: (word: string) => `Did you mean “${word}”?`,
  helpButton: 'Show help',
  run: (command: string) => `Run ${command}`,
  statusTitle: 'Rollcall',
  planButton: 'Compare now',
  syncButton: 'Compare and carry out',
  listButton: 'Accounts',
  approvalsButton: (held: number) => `Approvals (${f.number(held)})`,
  lastRun: (at: Date, now: Date, applied: number, failed: number) =>
    `Last run ${f.ago(at, now)}: ${f.number(applied)} done, ${f.number(failed)} failed`,
  noRun: 'No run yet',
  planWorking: 'Comparing now. The answer comes here.',
  planTitle: 'What would change',
  planFreeTitle: 'Runs by itself',
  planHeldTitle: 'Waits for a decision',
  planNothing: 'Nothing would change: everybody in Slack is as the directory says.',
  planFree: (count: number) =>
    `${f.count(count, { one: 'change', other: 'changes' })} would run by ${f.plural(count, { one: 'itself', other: 'themselves' })}`,
  planHeld: (count: number) =>
    `${f.count(count, { one: 'change waits', other: 'changes wait' })} for a decision`,
  planDrift: (count: number) =>
    `${f.count(count, { one: 'account needs', other: 'accounts need' })} a look (drift)`,
  planUnchanged: (count: number) =>
    `${f.count(count, { one: 'account stays', other: 'accounts stay' })} as they are`,
  planLooked: 'Nothing was changed: this only shows what would be.',
  planHash: (hash: string) => `Plan ${hash.slice(0, 12)}`,
  readings: (people: number, accounts: number) =>
    `Compared ${f.count(people, { one: 'person', other: 'people' })} with ${f.count(accounts, { one: 'account', other: 'accounts' })}`,
  readingIncomplete: 'A reading was not complete; nobody is removed because of it.',
  syncStarted: 'Comparing now. Progress comes as a message from Rollcall.',
  syncOpen: 'Open the message',
  whyTitle: (name: string) => `Why: ${name}`,
  noAccount: 'There is no Slack account with this address.',
  noAccountShort: 'No account',
  nextTitle: 'What is planned',
  noChange: 'Nothing is planned for this account.',
  chooseTitle: 'Whom do you mean?',
  chooseText: (count: number) =>
    `${f.count(count, { one: 'person matches', other: 'people match' })}. Choose one, or give the email address.`,
});
