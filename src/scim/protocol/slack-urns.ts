/** Slack's names of its schemas (https://docs.slack.dev/reference/scim-api). */
export const SLACK_USER_URN = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const PATCH_OP_URN = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
export const ENTERPRISE_USER_URN = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const GUEST_URN = 'urn:ietf:params:scim:schemas:extension:slack:guest:2.0:User';

/** One sentence of the reference prints the guest URN without `ietf:params`: read, never sent. */
export const GUEST_URN_AS_MISPRINTED = 'urn:scim:schemas:extension:slack:guest:2.0:User';
