const ROW_VERBS = [
  'show',
  'why',
  'activate',
  'deactivate',
  'invite',
  'change',
  'end',
  'workspace',
  'token',
  'revoke',
  'units',
] as const;
export type RowVerb = (typeof ROW_VERBS)[number];
/** Of rows about somebody. */
export type PersonVerb = Exclude<RowVerb, 'change' | 'end' | 'workspace' | 'token' | 'revoke' | 'units'>;

/** What a choice in a row's ⋯ stands for: `show:U123`, `end:<assignment>`. Option values hold 75 characters, so no JSON here. */
export function toRowOption(verb: RowVerb, id: string): string {
  return `${verb}:${id}`;
}

/** Null for what an older Rollcall wrote. */
export function parseRowOption(value: string): { readonly verb: RowVerb; readonly id: string } | null {
  const [word, id, ...rest] = value.split(':');
  const verb = ROW_VERBS.find((known) => known === word);
  if (verb === undefined || id === undefined || id === '' || rest.length > 0) return null;
  return { verb, id };
}
