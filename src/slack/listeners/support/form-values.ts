import type { ViewOutput } from '@slack/bolt';
import { z } from 'zod';

const option = z.object({ value: z.string(), text: z.object({ text: z.string() }).optional() });
const file = z.object({ id: z.string(), name: z.string().nullish(), size: z.number().nullish() });
const element = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
  selected_user: z.string().nullish(),
  files: z.array(file).nullish(),
});
const stateSchema = z.record(z.string(), z.record(z.string(), element));

/** A file that was handed over; its name and size are what Slack's client says. */
export interface HandedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** What stands in a modal's inputs, by `block_id`; what is empty or not asked for is null. */
export interface FormValues {
  text(blockId: string): string | null;
  day(blockId: string): string | null;
  /** Of radio buttons and menus: the value. */
  choice(blockId: string): string | null;
  /** The same with the words that the person saw. */
  option(blockId: string): { readonly value: string; readonly label: string } | null;
  /** Of a menu of people: the account's id. */
  user(blockId: string): string | null;
  choices(blockId: string): readonly string[];
  files(blockId: string): readonly HandedFile[];
}

/** Each input holds one element, so its block alone says which it is. */
export function readFormValues(view: Pick<ViewOutput, 'state'>): FormValues {
  const state = stateSchema.parse(view.state.values);
  const at = (blockId: string) => Object.values(state[blockId] ?? {})[0];
  const option = (blockId: string) => {
    const chosen = at(blockId)?.selected_option ?? null;
    return chosen === null ? null : { value: chosen.value, label: chosen.text?.text ?? '' };
  };
  return {
    text: (blockId) => at(blockId)?.value?.trim() || null,
    day: (blockId) => at(blockId)?.selected_date ?? null,
    choice: (blockId) => option(blockId)?.value ?? null,
    option,
    user: (blockId) => at(blockId)?.selected_user ?? null,
    choices: (blockId) => (at(blockId)?.selected_options ?? []).map(({ value }) => value),
    files: (blockId) =>
      (at(blockId)?.files ?? []).map(({ id, name, size }) => ({ id, name: name ?? '', size: size ?? 1 })),
  };
}
