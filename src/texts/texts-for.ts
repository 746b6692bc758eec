import { en } from './en/en.ts';
import { createFormat, type Format, type Viewer } from './format.ts';
import type { Texts } from './texts.ts';

const CATALOGUES = { en } satisfies Record<string, (format: Format) => Texts>;

type Language = keyof typeof CATALOGUES;

/** Built texts by catalogue, locale and zone. A company has a handful of pairs; the cap is for hostile locales. */
const built = new Map<string, Texts>();
const MOST_BUILT = 500;

/** The catalogue in the reader's language, English where there is none for it; numbers and dates as they write them. */
export function textsFor(viewer: Viewer): Texts {
  const key = `${viewer.locale}|${viewer.timeZone}`;
  const known = built.get(key);
  if (known !== undefined) return known;
  const locale = viewer.locale.replaceAll('_', '-');
  const language = languageOf(locale);
  const texts = CATALOGUES[language](createFormat(language, { ...viewer, locale }));
  if (built.size >= MOST_BUILT) built.clear();
  built.set(key, texts);
  return texts;
}

function languageOf(locale: string): Language {
  const subtag = locale.split('-', 1)[0]?.toLowerCase() ?? '';
  return Object.hasOwn(CATALOGUES, subtag) ? (subtag as Language) : 'en';
}
