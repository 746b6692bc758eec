/** A user as Slack's SCIM v2 shows it. */
export function slackUserJson(
  id: string,
  facts: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    id,
    externalId: '',
    userName: id.toLowerCase(),
    name: { givenName: 'Ada', familyName: 'L' },
    displayName: '',
    title: '',
    active: true,
    emails: [
      { value: `${id.toLowerCase()}@acme.test`, primary: true },
      { value: '', primary: false },
    ],
    ...facts,
  };
}
