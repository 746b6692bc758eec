import { asRecord } from './http.ts';
import { assignAttributes, readEmail } from './scim-attributes.ts';
import { ScimRefusal } from './scim-refusal.ts';
import { ENTERPRISE, GUEST } from './scim-user.ts';
import type { StandInAccount } from './stand-in-account.ts';

const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const EMAIL_FILTER = /^emails\[\s*(value|primary|type)\s+eq\s+"?([^"\]]*?)"?\s*\](?:\.value)?$/i;

/** Applies a PatchOp (RFC 7644 §3.5.2) to the draft, as far as Slack documents it for users. */
export function applyPatch(draft: StandInAccount, body: unknown, plan: string): void {
  const { schemas, Operations: operations } = asRecord(body);
  if (!Array.isArray(schemas) || !schemas.includes(PATCH_OP)) {
    throw new ScimRefusal(400, 'missing_schema_element');
  }
  if (!Array.isArray(operations) || operations.length === 0) {
    throw new ScimRefusal(400, 'invalid_request_payload');
  }
  for (const operation of operations.map(asRecord)) applyOperation(draft, operation, plan);
}

function applyOperation(draft: StandInAccount, operation: Record<string, unknown>, plan: string): void {
  const op = String(operation.op).toLowerCase();
  const path = typeof operation.path === 'string' ? operation.path : '';
  const value = operation.value;
  if (op !== 'add' && op !== 'replace' && op !== 'remove')
    throw new ScimRefusal(400, 'invalid_request_payload');
  if (/^password$/i.test(path)) throw new ScimRefusal(400, 'password_change_not_allowed');
  // Slack: neither can be changed by PATCH.
  if (/^(externalId|profileUrl)$/i.test(path)) return;
  const emails = EMAIL_FILTER.exec(path);
  if (emails !== null) patchEmail(draft, op, emails[1] ?? '', emails[2] ?? '', value);
  else if (op === 'remove') removeAttribute(draft, path);
  else if (op === 'add' && /^emails$/i.test(path)) addEmails(draft, value);
  else assignAttributes(draft, toAttributes(path, value), plan);
}

/** `name.givenName` and `urn:…:User:employeeNumber` as the objects that they stand for. */
function toAttributes(path: string, value: unknown): Record<string, unknown> {
  if (path === '') {
    const { externalId: _id, profileUrl: _url, ...rest } = asRecord(value);
    return rest;
  }
  for (const urn of [ENTERPRISE, GUEST]) {
    if (path.startsWith(`${urn}:`) || path.startsWith(`${urn}.`)) {
      return { [urn]: { [path.slice(urn.length + 1)]: value } };
    }
  }
  const [head = '', tail] = path.startsWith('urn:') ? [path] : path.split('.');
  return tail === undefined ? { [head]: value } : { [head]: { [tail]: value } };
}

/** Without the guest extension somebody is a full member, and active. */
function removeAttribute(draft: StandInAccount, path: string): void {
  if (path === GUEST) {
    if (draft.role === 'multi_channel_guest') draft.role = 'member';
    draft.active = true;
    draft.guestExpiration = null;
  } else if (path === `${GUEST}.expiration`) draft.guestExpiration = null;
  else if (path === 'title') draft.title = '';
  else if (/^emails$/i.test(path)) throw new ScimRefusal(400, 'missing_primary_email');
  else if (path === `${ENTERPRISE}:employeeNumber`) draft.employeeNumber = null;
}

function addEmails(draft: StandInAccount, value: unknown): void {
  for (const entry of (Array.isArray(value) ? value : [value]).map(asRecord)) {
    if (entry.primary === true) draft.email = readEmail(entry.value);
    else draft.secondaryEmail = readEmail(entry.value);
  }
}

function patchEmail(draft: StandInAccount, op: string, by: string, wanted: string, value: unknown): void {
  const isPrimary =
    by.toLowerCase() === 'primary'
      ? wanted.toLowerCase() === 'true'
      : by.toLowerCase() === 'type'
        ? wanted === 'work'
        : draft.email.toLowerCase() === wanted.toLowerCase();
  if (op === 'remove') {
    if (isPrimary) throw new ScimRefusal(400, 'missing_primary_email');
    draft.secondaryEmail = '';
    return;
  }
  const email = readEmail(typeof value === 'string' ? value : asRecord(value).value);
  if (isPrimary) draft.email = email;
  else draft.secondaryEmail = email;
}
