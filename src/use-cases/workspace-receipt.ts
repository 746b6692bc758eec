import type { Workspace } from '../domain/directory.ts';
import type { Actor, ReceiptDraft, ReceiptEvent } from '../domain/receipt.ts';

interface Said {
  readonly event: Extract<ReceiptEvent, `workspace_${string}`>;
  readonly at: Date;
  readonly by: Actor;
  readonly facts?: ReceiptDraft['facts'];
  readonly person?: { readonly email: string; readonly name: string };
}

/** What was done to a workspace, or to one person's place in it. */
export function workspaceReceipt(
  { id, name }: Pick<Workspace, 'id' | 'name'>,
  { event, at, by, facts = {}, person }: Said,
): ReceiptDraft {
  return {
    event,
    at,
    actor: by,
    subject: { email: person?.email ?? null, name: person?.name ?? null, accountId: null },
    planHash: null,
    runId: null,
    facts: { workspace: name, workspaceId: id, ...facts },
  };
}
