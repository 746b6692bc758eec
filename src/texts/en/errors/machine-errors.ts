import type { ErrorEntries } from '../../error-text.ts';
import { inBrackets, spaced } from './optional-fact.ts';

/** The machine that Rollcall runs on: its folder, database, keys, and what reaches it over HTTP. */
export const machineErrors = {
  config_invalid: (fact) => ({
    title: `${fact('variable', 'A setting')} is ${fact('problem', 'missing or wrong')}.`,
    next: fact('next', 'See README for what it is and where to get it.'),
  }),
  data_dir_busy: (fact) => ({
    title: `Another process holds the data folder${spaced(fact('folder', ''))} and does not answer.`,
    next: `Stop that process${inBrackets(fact('pid', ''))}, or choose another folder with DATA_DIR.`,
  }),
  data_dir_full: (fact) => ({
    title: `The disk of the data folder${spaced(fact('folder', ''))} is full.`,
    next: 'Free some space and start Rollcall again. Nothing that was confirmed is lost.',
  }),
  data_dir_read_only: (fact) => ({
    title: `Rollcall may not write to the data folder ${fact('folder', '')}.`,
    next: 'Give the user that runs Rollcall the right to write there, or choose another folder with DATA_DIR.',
  }),
  data_dir_not_a_folder: (fact) => ({
    title: `DATA_DIR leads to a file${fact('folder', '') === '' ? '' : `: ${fact('folder', '')}`}.`,
    next: 'Set DATA_DIR to a folder, or to a path that does not exist yet.',
  }),
  data_dir_damaged: (fact) => ({
    title: `The database in the data folder${spaced(fact('folder', ''))} does not open.`,
    next: 'The log says what PostgreSQL found. Put the folder’s backup in its place, or choose another folder with DATA_DIR.',
  }),
  database_lost: () => ({
    title: 'The process that held the database has ended in the middle of this.',
    next: 'What was confirmed before is saved. Try again.',
  }),
  database_unreachable: () => ({
    title: 'The database does not answer.',
    next: 'Check DATABASE_URL and that PostgreSQL runs. Rollcall tries again by itself.',
  }),
  database_refused: (fact) => ({
    title: `PostgreSQL answers and refuses Rollcall: ${fact('problem', 'no reason given')}.`,
    next: 'Check the user, the password, the database’s name and the TLS settings in DATABASE_URL.',
  }),
  database_foreign: () => ({
    title: 'The database already holds tables that are not Rollcall’s.',
    next: 'Nothing was changed. Make a database of its own for Rollcall and name it in DATABASE_URL.',
  }),
  database_too_old: (fact) => ({
    title: `PostgreSQL${spaced(fact('version', ''))} is too old.`,
    next: 'Rollcall needs PostgreSQL 15 or newer.',
  }),
  database_newer: () => ({
    title: 'The database was made by a newer Rollcall.',
    next: 'Start that version, or restore the backup from before the update.',
  }),
  migration_failed: () => ({
    title: 'The database could not be brought up to date.',
    next: 'Nothing was lost. The log says which step failed; restore the backup if you want to go back.',
  }),
  key_missing: (fact) => ({
    title: `The key${spaced(fact('key', ''))} that encrypted the tokens is missing from ROLLCALL_KEYS.`,
    next: 'Add it back, or let an owner of the Slack workspace connect again.',
  }),
  keys_invalid: () => ({
    title: 'The encryption keys cannot be used.',
    next: 'ROLLCALL_KEYS holds id:base64 with 32 bytes each, newest first, separated by commas. The file “keys” in the data folder may be readable by its owner only.',
  }),
  keys_busy: () => ({
    title: 'Somebody else rotates the keys just now.',
    next: 'Try again in a minute.',
  }),
  ciphertext_invalid: () => ({
    title: 'A stored secret was changed or moved and cannot be read.',
    next: 'Connect again. Ask who has written to the database beside Rollcall.',
  }),
  port_taken: (fact) => ({
    title: `The port${spaced(fact('port', ''))} is in use.`,
    next: 'Stop what uses it, or choose another with PORT (or LOCAL_SLACK_PORT).',
  }),
  signature_wrong: () => ({
    title: 'This request did not come from Slack.',
    next: 'If it did, check SLACK_SIGNING_SECRET: it stands under “Basic Information” of the Slack app.',
  }),
  timestamp_stale: () => ({
    title: 'This request is too old.',
    next: 'If it came from Slack, check the clock of this machine.',
  }),
  body_too_large: () => ({
    title: 'This request is too large.',
    next: 'Send less at once.',
  }),
} satisfies ErrorEntries;
