import type { ErrorEntries } from '../../error-text.ts';

/** Named sets of people that admins keep in Rollcall. */
export const workspaceErrors = {
  workspace_unknown: () => ({
    title: 'This workspace is not there any more.',
    next: 'See the ones that are with /provision workspace.',
  }),
  workspace_name_taken: (fact) => ({
    title: `There is a workspace called “${fact('name', 'that')}” already.`,
    next: 'Choose another name, or add the people to that one.',
  }),
  workspace_nameless: () => ({ title: 'The workspace has no name.', next: 'Give it one.' }),
} satisfies ErrorEntries;
