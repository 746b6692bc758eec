/** The place of a page's last row, so that pages stay right while rows come and go. Opaque outside. */
export type Place = readonly [fold: string, id: string];

export function toCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Null for none, and for one that nobody of ours made: that begins at the first page. */
export function fromCursor(cursor: string | null): Place | null {
  if (cursor === null) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(place)) return null;
    const [fold, id] = place;
    return typeof fold === 'string' && typeof id === 'string' ? [fold, id] : null;
  } catch {
    return null;
  }
}
