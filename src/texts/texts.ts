import type { en } from './en/en.ts';

/**
 * The catalogue of every text for people, as plain text: escaping for mrkdwn, CSV or HTML is the business of
 * what shows it. English gives the shape; a locale that lacks a key, or takes other parameters, does not compile.
 */
export type Texts = ReturnType<typeof en>;
