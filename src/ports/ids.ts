/** Makes a new unguessable id (a UUID v7 in production, so that rows sort by age). */
export type NewId = () => string;

/** SHA-256 of a text as lower-case hex: evidence and plan hashes (H1, P3). */
export type Digest = (text: string) => string;
