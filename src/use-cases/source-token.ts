import { AppError } from '../domain/app-error.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { PushSource } from '../ports/push-tokens.ts';
import { actorName } from './reject-operations.ts';

type Needs = Pick<Ports, 'clock' | 'digest' | 'directory' | 'newSecret' | 'pushTokens' | 'receipts'>;

/** The name belongs to a source that is filled in another way. */
export class SourceNotPushing extends AppError {
  readonly code = 'source_not_pushing';
}

/** No token of that name counts. */
export class SourceTokenUnknown extends AppError {
  readonly code = 'source_token_unknown';
}

/** So that whoever finds one knows what it opens, and scanners do. */
const PREFIX = 'rollcall_scim_';

/**
 * Makes the token of a source that pushes, and the source where it is new; an earlier token ends at once. The
 * token is in this answer and nowhere else (R3).
 */
export async function createSourceToken(
  ports: Needs,
  connectionId: string,
  name: string,
  by: Actor,
): Promise<string> {
  const now = ports.clock.now();
  const source = await ports.directory.getOrCreateSource(connectionId, name, 'scim', now);
  if (source.kind !== 'scim') throw new SourceNotPushing('the name is taken', { name, kind: source.kind });
  const token = `${PREFIX}${ports.newSecret()}`;
  await ports.pushTokens.issue(toPushSource(connectionId, source), ports.digest(token), actorName(by), now);
  await tell(ports, connectionId, name, 'created', by);
  return token;
}

/** What the source pushed stays as it is; it can push no more. */
export async function revokeSourceToken(
  ports: Needs,
  connectionId: string,
  name: string,
  by: Actor,
): Promise<void> {
  const source = (await ports.directory.sources(connectionId)).find((one) => one.name === name);
  const revoked =
    source?.kind === 'scim' &&
    (await ports.pushTokens.revoke(toPushSource(connectionId, source), ports.clock.now()));
  if (!revoked) throw new SourceTokenUnknown('no token of this name counts', { name });
  await tell(ports, connectionId, name, 'revoked', by);
}

/** Whose token this is; null: nobody's. Only hashes are compared, so how long it takes tells nothing of a token. */
export function findPushSource(
  ports: Pick<Ports, 'clock' | 'digest' | 'pushTokens'>,
  token: string,
): Promise<PushSource | null> {
  return ports.pushTokens.findByHash(ports.digest(token), ports.clock.now());
}

function toPushSource(connectionId: string, { id }: Pick<Source, 'id'>) {
  return { connectionId, sourceId: id };
}

async function tell(
  ports: Pick<Ports, 'clock' | 'receipts'>,
  connectionId: string,
  source: string,
  change: 'created' | 'revoked',
  by: Actor,
): Promise<void> {
  await ports.receipts.append(connectionId, [
    {
      event: 'source_token',
      at: ports.clock.now(),
      actor: by,
      subject: { email: null, name: null, accountId: null },
      planHash: null,
      runId: null,
      facts: { source, change },
    },
  ]);
}
