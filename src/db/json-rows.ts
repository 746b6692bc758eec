/**
 * Rows as one JSON parameter for `jsonb_to_recordset`: one statement writes a thousand rows, and no value is
 * ever part of the SQL. PostgreSQL's text holds neither NUL nor half a surrogate pair, which a name from
 * outside may.
 */
export function toJsonRows(rows: readonly object[]): string {
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'string' ? toStorable(value) : value,
  );
}

export function toStorable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
