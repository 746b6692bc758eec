/** What would happen to an address that somebody asks to invite. */
export type InviteVerdict =
  | 'invite'
  | 'already_active'
  | 'already_invited'
  | 'inactive'
  | 'malformed'
  | 'directory_says_no';
