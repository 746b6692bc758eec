/** What a person reads about a fault: what happened, and what to do now. */
export interface ErrorText {
  readonly title: string;
  readonly next: string;
}

/** The fact of that name from the error's context, or the fallback when it carries none. */
export type ErrorFacts = (name: string, fallback: string) => string;

/** Entries of the catalogue, by the error's `code`. */
export type ErrorEntries = Readonly<Record<string, (fact: ErrorFacts) => ErrorText>>;
