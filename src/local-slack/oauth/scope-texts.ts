/** What the scopes that Rollcall asks for allow, in the words of a consent page. */
export const SCOPE_TEXTS: Record<string, string> = {
  admin: 'Manage the people of this workspace or organisation, switch accounts on and off (SCIM)',
  'chat:write': 'Send messages as the app',
  'chat:write.public': 'Send messages to channels that it is not in',
  'channels:read': 'See public channels',
  commands: 'Add slash commands',
  'files:read': 'See files that are shared with it',
  'files:write': 'Upload files',
  'im:read': 'See its direct messages',
  'im:write': 'Start direct messages with people',
  'team:read': 'See the name and domain of the workspace',
  'team.billing:read': 'See the plan of the workspace',
  'users:read': 'See people in the workspace',
  'users:read.email': 'See the email addresses of people',
};
