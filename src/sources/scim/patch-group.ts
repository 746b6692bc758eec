import type { Filter } from 'scim2-parse-filter';
import type { GroupStep } from '../../ports/pushed-groups.ts';
import { writePath } from './attribute-path.ts';
import { GROUP_KIND } from './known-schemas.ts';
import { parseText } from './parse-filter.ts';
import { type PatchStep, parsePatch } from './parse-patch.ts';
import { isObject, readValue } from './read-attributes.ts';
import { badValue, ScimFault } from './scim-fault.ts';

/**
 * The steps that a PATCH of a group comes to. Its members are never read for it: what a request costs depends on
 * the members that it names, not on those there are.
 */
export function toGroupSteps(body: unknown): readonly GroupStep[] {
  return parsePatch(body, GROUP_KIND).map((step) => {
    switch (step.path.attribute.name) {
      case 'displayName':
        return { kind: 'rename', name: readGroupName(step.op === 'remove' ? null : step.value) };
      case 'externalId':
        return { kind: 'external_id', externalId: readText(step) };
      default:
        return toMemberStep(step);
    }
  });
}

export function readGroupName(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') throw badValue('displayName', 'text and not empty');
  if (value.length > 500) throw badValue('displayName', 'at most 500 characters long');
  return value.trim();
}

export function readMemberIds(members: unknown): readonly string[] {
  return Array.isArray(members)
    ? members.flatMap((one: unknown) => (isObject(one) && typeof one.value === 'string' ? [one.value] : []))
    : [];
}

function readText({ op, path, value }: PatchStep): string | null {
  if (op === 'remove') return null;
  const text = readValue(value, path.attribute, path.attribute.name);
  return typeof text === 'string' && text !== '' ? text : null;
}

function toMemberStep({ op, path, value }: PatchStep): GroupStep {
  const ids = readMemberIds(readValue(value, path.attribute, 'members'));
  if (path.filter !== null) {
    if (op === 'remove' && path.sub === null)
      return { kind: 'remove', memberIds: idsIn(parseText(path.filter)) };
    throw new ScimFault(400, 'invalidPath', `${writePath(path)} can only be removed.`);
  }
  if (op === 'add') return { kind: 'add', memberIds: ids };
  if (op === 'replace') return { kind: 'set_members', memberIds: ids };
  // Entra names the ones to remove in `value`; without any, RFC 7644 §3.5.2.2 means all.
  const isAll = value === undefined || value === null;
  return isAll ? { kind: 'set_members', memberIds: [] } : { kind: 'remove', memberIds: ids };
}

/** `value eq "…"`, several joined by `or`. */
function idsIn(filter: Filter): readonly string[] {
  if (filter.op === 'or') return filter.filters.flatMap(idsIn);
  if (filter.op === 'eq' && filter.attrPath.toLowerCase() === 'value' && typeof filter.compValue === 'string')
    return [filter.compValue];
  throw new ScimFault(400, 'invalidFilter', 'Members are found by value eq "…" alone.');
}
