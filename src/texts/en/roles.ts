import type { Permission } from '../../domain/rollcall-role.ts';

/** Friendly refusals: who may do it, and what the reader can do instead. */
export const refusals = {
  title: 'That needs another role',
  permission: {
    see: 'Only people with a role in Rollcall can see this. You can still check your own status, or request Slack for somebody.',
    ask: 'Only operators and owners can ask for changes. An owner of Rollcall can give you the role in Settings.',
    decide:
      'Only approvers and owners can decide this. An owner of Rollcall can give you the role in Settings.',
    configure: 'Only owners of Rollcall can change this. Ask one of them.',
  } satisfies Record<Permission, string>,
};
