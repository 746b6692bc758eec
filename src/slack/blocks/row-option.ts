const ROW_VERBS = ['show', 'why', 'activate', 'deactivate'] as const;
export type RowVerb = (typeof ROW_VERBS)[number];

/** What a choice in a row's ⋯ stands for: `show:U123`. Option values hold 75 characters, so no JSON here. */
export function toRowOption(verb: RowVerb, accountId: string): string {
  return `${verb}:${accountId}`;
}

/** Null for what an older Rollcall wrote. */
export function parseRowOption(value: string): { readonly verb: RowVerb; readonly accountId: string } | null {
  const [word, accountId, ...rest] = value.split(':');
  const verb = ROW_VERBS.find((known) => known === word);
  if (verb === undefined || accountId === undefined || accountId === '' || rest.length > 0) return null;
  return { verb, accountId };
}
