import { asList, asObject, asText, type Json, textOf } from '../json.ts';

/** One choice of a menu. */
export interface Option {
  value: string;
  text: string;
  description: string;
  /** As the app sent it; for people and channels their id. What the server is told. */
  source: unknown;
}

export interface OptionGroup {
  /** Empty where there are no groups. */
  label: string;
  options: Option[];
}

export function toOption(source: Json): Option {
  return {
    value: asText(source.value),
    text: textOf(source.text),
    description: textOf(source.description),
    source,
  };
}

/** The choices that stand in the element itself. */
export function groupsOf({ options, option_groups }: Json): OptionGroup[] {
  const groups = asList(option_groups).map((group) => ({
    label: textOf(group.label),
    options: asList(group.options).map(toOption),
  }));
  return groups.length > 0 ? groups : [{ label: '', options: asList(options).map(toOption) }];
}

/** What is chosen, of a single choice or of several. */
export function chosenOf(value: unknown): Option[] {
  const list = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  return list.map((one) => toOption(asObject(one)));
}

/** Those whose text or description has all the words. */
export function matching(groups: readonly OptionGroup[], query: string): OptionGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ text, description }: Option) =>
    words.every((word) => `${text} ${description}`.toLowerCase().includes(word));
  return groups
    .map(({ label, options }) => ({ label, options: options.filter(fits) }))
    .filter(({ options }) => options.length > 0);
}
