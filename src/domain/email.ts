/**
 * The form in which two addresses are compared: case-folded and trimmed, nothing else (D4). Dots and
 * plus-addresses are left alone: they are different people.
 */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Slack and the directories agree on little more than `local@domain.tld`, so nothing stricter is asked. */
const EMAIL = /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+\.[^\s@.<>()[\],;:\\"]+$/u;
const LONGEST_EMAIL = 254; // RFC 5321 §4.5.3.1.3

export function isEmail(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_EMAIL && EMAIL.test(trimmed);
}
