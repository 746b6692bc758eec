import type { ErrorEntries } from '../../error-text.ts';
import { after } from './optional-fact.ts';

/** Plans, approvals, runs, and clicks that come late, twice or from somebody who may not. */
export const decisionErrors = {
  not_allowed: () => ({
    title: 'Your role in Rollcall does not allow this.',
    next: 'Nothing was done. An owner of Rollcall can change your role in Settings.',
  }),
  grant_owner: () => ({
    title: 'Owners of Slack are owners here.',
    next: 'Change their role in Slack first; nothing was changed here.',
  }),
  grant_guest: () => ({
    title: 'Only members of this Slack can have a role.',
    next: 'Guests, apps, people of other companies and deactivated accounts have none. Nothing was changed.',
  }),
  role_gone: () => ({
    title: 'Your role has changed since you opened this.',
    next: 'Nothing was done. Ask an owner of Rollcall if you still need it.',
  }),
  asker_may_not_approve: () => ({
    title: 'Who asked for a change may not approve it.',
    next: 'Ask another approver.',
  }),
  second_approver_needed: () => ({
    title: 'Your approval counts. A second approver has to agree before it runs.',
    next: 'Rollcall has asked the others.',
  }),
  plan_unknown: () => ({
    title: 'Rollcall does not know that plan.',
    next: 'Compare again with /provision plan or “rollcall plan”, and use the hash that it shows.',
  }),
  plan_stale: () => ({
    title: 'Something has changed since this was shown.',
    next: 'Nothing was done. Open it again to see how it stands now.',
  }),
  changed_since: () => ({
    title: 'It had changed since it was planned.',
    next: 'Nothing was done. The next comparison looks at it anew.',
  }),
  not_found: () => ({
    title: 'The account or the person is gone.',
    next: 'There is nothing left to do.',
  }),
  held_now: () => ({
    title: 'It needs a decision now.',
    next: 'Look under Approvals in Rollcall’s Home tab.',
  }),
  already_decided: (fact) => ({
    title: `This was decided already${after(' by ', fact('by', ''))}.`,
    next: 'There is nothing left to do.',
  }),
  already_done: () => ({
    title: 'This is done already.',
    next: 'Rollcall did it once; the second click changed nothing.',
  }),
  nothing_held: () => ({
    title: 'Nothing waits for a decision.',
    next: 'Run /provision plan to compare now.',
  }),
  already_undone: () => ({
    title: 'It was undone already.',
    next: 'There is nothing left to do.',
  }),
  decided_since: () => ({
    title: 'Somebody has decided about this account since.',
    next: 'It stays as it is. Activate or deactivate it by hand if that is wrong.',
  }),
  seat_by_assignment: () => ({
    title: 'A seat follows the assignment.',
    next: 'Change the assignment that gives the seat; the account follows.',
  }),
  dry_run: () => ({
    title: 'It would be undone.',
    next: 'Run it without --dry-run to do it.',
  }),
  run_unknown: () => ({
    title: 'Rollcall does not know that run.',
    next: 'Check the id, or take it from the message about the run.',
  }),
  run_busy: () => ({
    title: 'Another run is at work.',
    next: 'Yours starts when it has ended.',
  }),
  rename_over: () => ({
    title: 'This does not look like a rename any more.',
    next: 'Somebody has decided already, or the directory has changed. Open Approvals again.',
  }),
  view_outdated: () => ({
    title: 'This window was opened before Rollcall was updated, or is too old.',
    next: 'Nothing was done. Close it and open it again.',
  }),
  trigger_expired: () => ({
    title: 'Slack gave Rollcall too little time to open the window.',
    next: 'Try again: click the button or send the command once more.',
  }),
  view_too_large: () => ({
    title: 'There is too much to show in one window.',
    next: 'Narrow it with a search or a filter.',
  }),
  view_closed: () => ({
    title: 'The window was closed before Rollcall could answer.',
    next: 'What you sent is being done; see /provision for the result.',
  }),
} satisfies ErrorEntries;
