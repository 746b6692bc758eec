import { isObject } from '../json.ts';

/** What an app wants to have asked before an element is used; "Confirmation dialog object". */
export interface Confirmation {
  title: unknown;
  text: unknown;
  confirm: unknown;
  deny: unknown;
  isDanger: boolean;
}

export function readConfirmation(value: unknown): Confirmation | null {
  if (!isObject(value)) return null;
  const { title, text, confirm, deny, style } = value;
  return { title, text, confirm, deny, isDanger: style === 'danger' };
}
