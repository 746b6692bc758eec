import type { ErrorEntries } from '../../error-text.ts';
import { inBrackets } from './optional-fact.ts';

const NAMES: Readonly<Record<string, string>> = { google: 'Google Workspace', entra: 'Microsoft Entra' };
const nameOf = (source: string) => NAMES[source] ?? source;

/** Directories that Rollcall reads by itself. */
export const pullErrors = {
  pull_refused: (fact) => ({
    title: `${nameOf(fact('source', 'the directory'))} does not let Rollcall read it${inBrackets(fact('why', ''))}.`,
    next: 'Nothing was changed. README, “Connect Google or Entra”, lists the rights that are needed: look whether the key is still valid and each right is granted.',
  }),
  pull_unavailable: (fact) => ({
    title: `${nameOf(fact('source', 'the directory'))} does not answer at the moment.`,
    next: 'Nothing was changed. Rollcall reads it again before the next comparison.',
  }),
  pull_incomplete: (fact) => ({
    title: `The list of ${fact('what', 'people')} from ${nameOf(fact('source', 'the directory'))} was empty or not complete.`,
    next: 'Nothing was changed. Rollcall reads it again before the next comparison; if it stays so, look whether the administrator or app that it uses may see everybody.',
  }),
  pull_misconfigured: (fact) => ({
    title: `${fact('variable', 'A setting')} does not name what it should.`,
    next: 'README, “Connect Google or Entra”, says what it is and where to get it.',
  }),
  pull_never: (fact) => ({
    title: `${nameOf(fact('source', 'the directory'))} is set up and was never read.`,
    next: 'Run rollcall pull: it brings the people in, or says what is in the way.',
  }),
  pull_stale: (fact) => ({
    title: `${nameOf(fact('source', 'the directory'))} was read last at ${fact('at', 'an unknown time')}.`,
    next: 'Run rollcall pull: it says what is in the way. Until then leavers that only this directory knows of keep Slack.',
  }),
  pull_unconfigured: () => ({
    title: 'No directory is set up to be read.',
    next: 'Set GOOGLE_CREDENTIALS_FILE and GOOGLE_ADMIN_EMAIL, or GRAPH_TENANT_ID, GRAPH_CLIENT_ID and GRAPH_CLIENT_SECRET. README, “Connect Google or Entra”, says where to get them.',
  }),
} satisfies ErrorEntries;
