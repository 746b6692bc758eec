/** What an app is for, in one word; told at people's accounts. */
export const APP_KINDS = [
  'chat',
  'code',
  'design',
  'documents',
  'meetings',
  'tickets',
  'sales',
  'people',
  'other',
] as const;

export type AppKind = (typeof APP_KINDS)[number];

export function toAppKind(text: string | null): AppKind | null {
  return APP_KINDS.find((kind) => kind === text) ?? null;
}
