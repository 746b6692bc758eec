import { createHash } from 'node:crypto';

/** A receipt as its row keeps it, without its seal. */
export interface SealedFields {
  readonly connectionId: string;
  readonly number: number;
  readonly event: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorHash: string | null;
  readonly accountId: string | null;
  readonly emailHash: string | null;
  readonly nameHash: string | null;
  readonly planHash: string | null;
  readonly runId: string | null;
  readonly facts: string;
}

/** What is sealed: every field of the row in a fixed order, and the seal before it, so that none can move (R1). */
export function sealText(fields: SealedFields, previousSeal: string): string {
  return JSON.stringify([
    fields.connectionId,
    fields.number,
    fields.event,
    fields.at.toISOString(),
    fields.actorKind,
    fields.actorId,
    fields.actorHash,
    fields.accountId,
    fields.emailHash,
    fields.nameHash,
    fields.planHash,
    fields.runId,
    fields.facts,
    previousSeal,
  ]);
}

/** What the head seals: that the newest receipt is this one, so that a cut-off end is found (R1). */
export function headText(connectionId: string, number: number, seal: string): string {
  return JSON.stringify([connectionId, number, seal]);
}

/** Names and emails enter the seal as salted hashes: erasing text and salt leaves the chain whole (R1). */
export function saltedHash(salt: string, text: string | null): string | null {
  return text === null ? null : createHash('sha256').update(`${salt}\n${text}`).digest('hex');
}

/** JSON with sorted keys, so that the same facts are the same text. */
export function canonicalFacts(facts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))));
}
