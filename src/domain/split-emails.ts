import { foldEmail, isEmail } from './email.ts';

/** What somebody pasted: addresses, each once, and what is none. */
export interface SplitEmails {
  readonly emails: readonly string[];
  readonly malformed: readonly string[];
}

/** `Ada Park <ada@example.com>`, and what Slack makes of an address: `<mailto:ada@example.com|ada@example.com>`. */
const IN_BRACKETS = /<(?:mailto:)?([^<>|]*@[^<>|]*)(?:\|[^<>]*)?>/giu;
const WRAPPING = /^[\s"'“”‘’()[\]<>{}]+|[\s"'“”‘’()[\]<>{}.:]+$/gu;

/**
 * Reads addresses out of anything: lines, commas, semicolons, spaces, a mail's recipients. Where a stretch
 * names somebody before the address in angle brackets, only the address counts. Total: nothing is dropped
 * silently.
 */
export function splitEmails(pasted: string): SplitEmails {
  const emails = new Map<string, string>();
  const malformed = new Set<string>();
  for (const stretch of pasted.split(/[\n\r,;]+/u)) {
    for (const word of wordsOf(stretch)) {
      if (isEmail(word)) emails.set(foldEmail(word), foldEmail(word));
      else malformed.add(word);
    }
  }
  return { emails: [...emails.values()], malformed: [...malformed] };
}

function wordsOf(stretch: string): readonly string[] {
  const bracketed = [...stretch.matchAll(IN_BRACKETS)].map((match) => match[1] ?? '');
  const words = bracketed.length > 0 ? bracketed : stretch.split(/\s+/u);
  return words
    .map((word) => word.replace(/^mailto:/iu, '').replace(WRAPPING, ''))
    .filter((word) => word !== '');
}
