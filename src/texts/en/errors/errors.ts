import { checkErrors } from './check-errors.ts';
import { connectErrors } from './connect-errors.ts';
import { decisionErrors } from './decision-errors.ts';
import { fileErrors } from './file-errors.ts';
import { inputErrors } from './input-errors.ts';
import { machineErrors } from './machine-errors.ts';
import { pullErrors } from './pull-errors.ts';
import { pushErrors } from './push-errors.ts';
import { slackErrors } from './slack-errors.ts';
import { targetErrors } from './target-errors.ts';
import { workspaceErrors } from './workspace-errors.ts';

/** Every fault by its code, and the sentence for one that has no entry. */
export const errors = {
  byCode: {
    ...slackErrors,
    ...connectErrors,
    ...checkErrors,
    ...inputErrors,
    ...targetErrors,
    ...fileErrors,
    ...pullErrors,
    ...pushErrors,
    ...decisionErrors,
    ...machineErrors,
    ...workspaceErrors,
  },
  unexpected: (reference: string) => ({
    title: 'Something went wrong that should not have.',
    next: `Nothing was lost. Try again; if it stays so, tell the person who runs Rollcall this number: ${reference}.`,
  }),
  failedCheck: { title: 'This check failed.', next: 'Verify again; if it stays so, connect again.' },
};
