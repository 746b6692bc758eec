import { expect } from 'vitest';
import { checkMessage } from '../../src/local-slack/block-kit/check-message.ts';
import { checkView, viewTooLarge } from '../../src/local-slack/block-kit/check-view.ts';

/** Slack would take this view: nothing is too long, too many, misplaced or without an id. */
export function expectValidView(view: unknown): void {
  expect(checkView(view)).toEqual([]);
  expect(viewTooLarge(view)).toBe(false);
  expectNoMarkup(view);
}

export function expectValidMessage(message: { readonly text: string }): void {
  expect(checkMessage(message)).toEqual([]);
  expect(message.text.length).toBeGreaterThan(0);
  expect(message.text.length).toBeLessThanOrEqual(4_000);
  expectNoMarkup(message);
  expect(message.text).not.toMatch(MENTION);
}

/** `<!channel>`, `<@U…>`, `<#C…>` and foreign links; Rollcall's own messages need none of them. */
const MENTION = /<[!@#h]/u;

/** No foreign text became a mention or a link in mrkdwn, and none turns the writing direction around. */
function expectNoMarkup(view: unknown): void {
  for (const { type, text } of textObjects(view)) {
    if (type === 'mrkdwn') expect(text).not.toMatch(MENTION);
    expect(text).not.toMatch(/[\u202A-\u202E\u200B]/u);
  }
}

interface TextObject {
  readonly type: 'plain_text' | 'mrkdwn';
  readonly text: string;
}

/** Every text object of a view or message, in order. */
export function textObjects(value: unknown): readonly TextObject[] {
  if (Array.isArray(value)) return value.flatMap(textObjects);
  if (typeof value !== 'object' || value === null) return [];
  if (isTextObject(value)) return [value];
  return Object.values(value).flatMap(textObjects);
}

function isTextObject(value: object): value is TextObject {
  return (
    'type' in value &&
    (value.type === 'plain_text' || value.type === 'mrkdwn') &&
    'text' in value &&
    typeof value.text === 'string'
  );
}

/** What people read, one text a line. */
export function wording(value: unknown): string {
  return textObjects(value)
    .map(({ text }) => text)
    .join('\n');
}

/** `action_id`s that a view or message offers, in order. */
export function actionIdsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(actionIdsOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'action_id' in value && typeof value.action_id === 'string' ? [value.action_id] : [];
  return [...own, ...Object.values(value).flatMap(actionIdsOf)];
}

/** What the buttons of a view or message carry, in order. */
export function buttonValuesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(buttonValuesOf);
  if (typeof value !== 'object' || value === null) return [];
  const isButton = 'type' in value && value.type === 'button';
  const own = isButton && 'value' in value && typeof value.value === 'string' ? [value.value] : [];
  return [...own, ...Object.values(value).flatMap(buttonValuesOf)];
}
