import { asObject, asText, isObject } from '../json.ts';

/** What came of something that a person did. */
export interface Acted {
  /** What Slack itself says about it, or why its client did not let them; null when all is well. */
  notice: string | null;
  /** Which fields are missing or wrong, by `block_id`. */
  fields: Record<string, string>;
  /** What in the app's answer Slack could not use. */
  faults: string[];
  /** What an external select was offered. */
  options: unknown[];
  body: Record<string, unknown>;
}

/** Does something as a person. Never throws: what went wrong is an answer too. */
export async function act(name: string, body: object): Promise<Acted> {
  try {
    const response = await fetch(`/page/act/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return toActed(asObject(await response.json()));
  } catch {
    return toActed({ error: 'The local Slack cannot be reached.' });
  }
}

function toActed(body: Readonly<Record<string, unknown>>): Acted {
  const { notice, error, fields, faults, options } = body;
  return {
    notice: asText(error) || asText(notice) || null,
    fields: isObject(fields) ? (fields as Record<string, string>) : {},
    faults: Array.isArray(faults) ? faults.map(String) : [],
    options: Array.isArray(options) ? options : [],
    body: { ...body },
  };
}
