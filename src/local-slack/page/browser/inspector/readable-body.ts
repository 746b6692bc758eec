/** JSON and forms with a line for each field, JSON inside forms too; anything else as it is. */
export function readableBody(body: string): string {
  const fields = fieldsOf(body);
  return fields === undefined ? body : JSON.stringify(fields, null, 2);
}

/** What a body says: an object of JSON, or of a form whose values may be JSON. Undefined for anything else. */
export function fieldsOf(body: string): unknown {
  const json = parseOr(body, undefined);
  if (json !== undefined) return json;
  if (!/^[\w%.+-]+=/.test(body) || /\s/.test(body)) return undefined;
  return Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, jsonIn(value)]));
}

function jsonIn(value: string): unknown {
  return /^[[{]/.test(value) ? parseOr(value, value) : value;
}

function parseOr<T>(text: string, otherwise: T): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
}
