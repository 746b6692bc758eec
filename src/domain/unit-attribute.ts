/**
 * What the unit of a person is taken from, where a source pushes: SCIM has no org units (RFC 7643 §4.3). The first
 * is what counts while nobody has chosen: the three as steps of a path, as far as they are there.
 */
export const UNIT_ATTRIBUTES = [
  'organization/division/department',
  'organization',
  'division',
  'department',
  'costCenter',
  'userType',
] as const;

export type UnitAttribute = (typeof UNIT_ATTRIBUTES)[number];

export const DEFAULT_UNIT_ATTRIBUTE: UnitAttribute = UNIT_ATTRIBUTES[0];

export function isUnitAttribute(text: string): text is UnitAttribute {
  return UNIT_ATTRIBUTES.some((known) => known === text);
}
