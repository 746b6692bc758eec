import { DEFAULT_UNIT_ATTRIBUTE, isUnitAttribute, type UnitAttribute } from '../../domain/unit-attribute.ts';
import type { PushSource } from '../../ports/push-tokens.ts';
import type { Source } from '../generated/client.ts';

/** What `toPushSource` reads of a row. */
export const PUSH_SOURCE = { id: true, connectionId: true, name: true, unitFrom: true } as const;

export function toPushSource(row: Pick<Source, 'id' | 'connectionId' | 'name' | 'unitFrom'>): PushSource {
  const { id, connectionId, name } = row;
  return { connectionId, sourceId: id, name, unitFrom: toUnitAttribute(row.unitFrom) };
}

/** What a newer Rollcall may have written counts as the default until it is back. */
export function toUnitAttribute(text: string): UnitAttribute {
  return isUnitAttribute(text) ? text : DEFAULT_UNIT_ATTRIBUTE;
}
