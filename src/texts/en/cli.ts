import type { Format } from '../format.ts';

/** What the command line prints for people, besides the sentences about reasons, holds and faults. */
const columns = {
  id: 'ID',
  name: 'Name',
  email: 'Email',
  status: 'Status',
  role: 'Role',
  entitled: 'Should have Slack',
  kind: 'Change',
  cause: 'Why',
  hold: 'Waits because',
  outcome: 'Outcome',
  number: 'No.',
  at: 'When',
  event: 'What',
  actor: 'Who decided',
  subject: 'About whom',
  line: 'Line',
  drift: 'Drift',
};

const counts = (f: Format) => ({
  gainsLoses: (gains: number, loses: number) =>
    `${f.count(gains, { one: 'person gets', other: 'people get' })} Slack, ${f.count(loses, { one: 'person loses', other: 'people lose' })} it.`,
  imported: (source: string, read: number) =>
    `Read ${f.count(read, { one: 'person', other: 'people' })} into the source ${source}.`,
  importCounts: (added: number, changed: number, removed: number, unchanged: number) =>
    `${f.number(added)} added, ${f.number(changed)} changed, ${f.number(removed)} removed, ${f.number(unchanged)} unchanged.`,
  pullRejected: (rejected: number) =>
    `${f.count(rejected, { one: 'person was', other: 'people were' })} left out, so nobody is concluded to be gone by this reading:`,
  importRejected: (rejected: number) =>
    `${f.count(rejected, { one: 'line was', other: 'lines were' })} left out, so nobody is removed by this file:`,
  outcomes: (applied: number, held: number, stale: number, failed: number) =>
    `${f.number(applied)} done, ${f.number(held)} held, ${f.number(stale)} changed meanwhile, ${f.number(failed)} failed.`,
  receiptsVerified: (checked: number) =>
    `${f.count(checked, { one: 'receipt', other: 'receipts' })} checked, all as they were written.`,
  receiptsBroken: (checked: number, firstBad: number) =>
    `Receipt ${f.number(firstBad)} is not as it was written (${f.number(checked)} checked). Compare with a backup, and find out who can write to the database.`,
});

export const cli = (f: Format) => ({
  columns,
  ...counts(f),
  yes: 'yes',
  no: 'no',
  keyMade: (key: string) => `A new key ${key} encrypts the tokens from now on.`,
  keyFound: (key: string) =>
    `The newest key of ROLLCALL_KEYS, ${key}, encrypts the tokens. To rotate it, put a new one in front.`,
  reencrypted: (count: number) =>
    `${f.count(count, { one: 'token was', other: 'tokens were' })} encrypted again with it.`,
  keysKept: (ids: string) => `Keep ${ids} as well: receipts are sealed with what was the newest key then.`,
  erased: (name: string, at: Date) => `Everything about ${name} was erased on ${f.time(at)}:`,
  erasedChain: (count: number, seal: string) =>
    `The record had ${f.count(count, { one: 'receipt', other: 'receipts' })}; the last one’s seal was ${seal}.`,
  tokenEnded: 'Its token was revoked at Slack. Nobody’s account was changed.',
  tokenNotEnded: 'Its token could not be revoked: remove the app in Slack. Nobody’s account was changed.',
  dryRun: 'Nothing was changed: this only shows what would be.',
  assigned: (app: string, to: string) => `${app} is assigned to ${to}.`,
  excluded: (app: string, to: string) => `${to} is excluded from ${app}.`,
  unassigned: (app: string, to: string) => `${app} is no longer assigned to ${to}.`,
  assignmentFollows: 'The next comparison carries it out.',
  nextPage: (cursor: string) => `More: --after ${cursor}`,
  readAt: (at: Date | null) =>
    at === null ? 'Not read from Slack yet.' : `Read from Slack on ${f.time(at)}.`,
  noAccounts: 'No account matches.',
  noReceipts: 'No receipts yet.',
  provisioning: (on: boolean, since: Date, by: string) =>
    `Provisioning is ${on ? 'on' : 'off'} since ${f.time(since)} (${by}).`,
  doctorLine: (name: string, ok: boolean, detail: string, fix: string | null) =>
    `${ok ? '✔' : '✘'} ${name}: ${detail}${fix === null ? '' : `\n    ${fix}`}`,
  tokenCreated: (name: string, token: string, url: string) =>
    `Token of ${name}, shown this once:\n${token}\nGive it to the directory together with the address ${url}`,
  effect: (gains: number, loses: number, held: number) =>
    `In Slack: ${f.count(gains, { one: 'person gains', other: 'people gain' })}, ${f.count(loses, { one: 'person loses', other: 'people lose' })} it; ${f.count(held, { one: 'change waits', other: 'changes wait' })} for a decision.`,
  tokenRevoked: (name: string) => `The token of ${name} is revoked. The people it brought stay as they are.`,
  heldNext: 'Approve with --approve all, --approve CAUSE or --approve EMAIL, or decide in Slack.',
  nothingToDo: 'Nothing to do: everybody in Slack is as the directory says.',
});

/** What `start` prints when it is ready. */
export const start = {
  ready: 'Rollcall is ready.',
  address: (url: string) => `Rollcall:    ${url}`,
  localSlack: (url: string) => `Local Slack: ${url}`,
  localHint: 'Open the local Slack in a browser, then Rollcall’s Home tab, and choose “Connect Slack”.',
  connectHint: (url: string) => `Not connected yet. Connect at ${url}`,
  data: (folder: string) => `Data:        ${folder}`,
  stopping: 'Stopping …',
  stopped: 'Stopped.',
};

const commands = {
  start: 'run Rollcall',
  import: 'bring people from a file into the directory',
  pull: 'read people from Google Workspace or Microsoft Entra into the directory',
  assign: 'say who should have an app',
  unassign: 'remove such an assignment',
  accounts: 'list Slack accounts',
  why: 'say why somebody has Slack, or has not',
  plan: 'compare now and show what would change',
  sync: 'compare now and carry out what the rules allow',
  undo: 'reverse a run, account by account',
  receipts: 'show the record of decisions and changes',
  receiptsVerify: 'check that no receipt was changed or removed',
  doctor: 'check everything that Rollcall depends on',
  conflicts: 'sources that have the same people, for somebody to decide whose they are',
  handOver: 'let source TO take over the people whom it and FROM both have; --keep: FROM keeps them',
  scimToken: 'make or revoke a token for a source that pushes people',
  scimTokenCreate: 'make the token of a source; an earlier one ends at once',
  scimTokenRevoke: 'end the token of a source; its people stay as they are',
  units: 'say what the units of a source that pushes are taken from',
  provisioning: 'show or turn the switch for writing to Slack',
  keys: 'the keys that encrypt tokens',
  keysRotate: 'encrypt every token with a new key, while servers run',
  erase: 'erase everything that is kept about a team; nobody’s account in Slack is changed',
  manifest: 'print the Slack app’s manifest with this installation’s addresses',
};

const options = {
  json: 'print one JSON document and nothing else',
  team: 'the Slack workspace, by id, where several are connected',
  source: 'name of the source that the people belong to',
  format: 'google, entra, okta, jumpcloud, slack or plain; found out by itself',
  part: 'the file holds only some of the source’s people: nobody is missing from it',
  dryRun: 'show what would happen and change nothing',
  to: 'organization, unit:PATH, group:NAME, workspace:NAME or person:EMAIL',
  seat: 'member or guest',
  from: 'first day, like 2026-11-24',
  until: 'last day, like 2026-11-24',
  exclude: 'exclude instead of assign',
  kind: 'what an app other than Slack is for',
  status: 'active, inactive, invited or all',
  search: 'a part of the email, name or user name',
  limit: 'how many at most',
  after: 'go on where the last page ended',
  planHash: 'approve only what the plan with this hash showed',
  approve: 'all, a cause or an email; may be repeated',
  role: 'web: answer Slack and directories; worker: compare and write; all: both in one process',
  wait: 'also wait for a run that a server has in hand',
  who: 'only about this email',
  whoAmong: 'only these emails',
  keep: 'FROM keeps them, and what TO says about them is passed over',
  receiptFormat: 'csv or json',
  socket: 'for Socket Mode',
};

/** What `--help` says. */
export const cliHelp = { commands, options };
