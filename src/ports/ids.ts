/** Makes a new unguessable id (a UUID v7 in production, so that rows sort by age). */
export type NewId = () => string;

/** Makes 256 random bits as text that fits into a header: for a token. */
export type NewSecret = () => string;

/** SHA-256 of a text as lower-case hex: evidence and plan hashes (H1, P3). */
export type Digest = (text: string) => string;
