import type { ErrorEntries } from '../../error-text.ts';

/** Sources that push people, and their tokens. */
export const pushErrors = {
  source_not_pushing: () => ({
    title: 'There is a source of this name that is filled in another way.',
    next: 'Choose another name for the one that pushes.',
  }),
  conflict_unknown: () => ({
    title: 'Nobody of this is undecided.',
    next: 'Somebody has decided already, or the sources agree again. Open Settings again, or see “rollcall conflicts”.',
  }),
  source_token_unknown: () => ({
    title: 'There is no token of this name.',
    next: 'Look at the name again. A token that was revoked stays so.',
  }),
  pushed_unknown: () => ({
    title: 'The directory spoke of somebody whom it has not brought here.',
    next: 'Let it provision this person or group again.',
  }),
  pushed_taken: () => ({
    title: 'The directory brought the same name or address twice.',
    next: 'Look in the directory for two entries with one user name or address, and mend one.',
  }),
  pushed_changed: () => ({
    title: 'It was changed in the meantime.',
    next: 'Let the directory read it again and repeat the change.',
  }),
} satisfies ErrorEntries;
