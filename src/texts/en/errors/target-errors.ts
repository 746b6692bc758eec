import type { ErrorEntries } from '../../error-text.ts';

/** Accounts and people that something cannot be done to, or not by this person. */
export const targetErrors = {
  target_self: () => ({
    title: 'You cannot do this to your own account.',
    next: 'Ask another admin to do it.',
  }),
  target_bot: () => ({
    title: 'This is an app or bot, not a person.',
    next: 'Manage it in Slack under “Manage apps”.',
  }),
  target_primary_owner: () => ({
    title: 'This is the primary owner of the Slack workspace.',
    next: 'Nobody can deactivate the primary owner. Hand the role over in Slack first.',
  }),
  target_stranger: () => ({
    title: 'This account belongs to another company and is here through Slack Connect.',
    next: 'Only that company can change it. You can remove the shared channel in Slack.',
  }),
  target_outranks: () => ({
    title: 'Their Slack role is above yours.',
    next: 'Ask somebody whose role is at least the same.',
  }),
  target_protected: () => ({
    title: 'This account is protected.',
    next: 'Open the account to see why and what lifts the protection.',
  }),
  directory_says_no: () => ({
    title: 'The directory has suspended or deleted this person.',
    next: 'Let the directory bring them back, or ask an approver to keep the account by hand until a date.',
  }),
  person_has_account: () => ({
    title: 'This person has another account already.',
    next: 'Deactivate or unlink that one first, or choose another person.',
  }),
  account_has_person: () => ({
    title: 'This account is somebody else’s already.',
    next: 'Open the account to see whose it is.',
  }),
  already_active: () => ({
    title: 'This account is active already.',
    next: 'There is nothing to do.',
  }),
  already_inactive: () => ({
    title: 'This account is deactivated already.',
    next: 'There is nothing to do.',
  }),
  is_inactive: () => ({
    title: 'There is a deactivated account with this email address.',
    next: 'Activate that account instead of inviting again: its messages come back with it.',
  }),
  source_conflict: () => ({
    title: 'Two sources claim this person.',
    next: 'Decide in Rollcall which source keeps the record, then try again.',
  }),
} satisfies ErrorEntries;
