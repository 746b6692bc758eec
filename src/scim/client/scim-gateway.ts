import type { Account } from '../../domain/account.ts';
import { foldEmail } from '../../domain/email.ts';
import type { AccountGateway, NewAccount, WriteAnswer } from '../../ports/account-gateway.ts';
import type { Clock } from '../../ports/clock.ts';
import { SlackUnavailable } from '../../ports/gateway-errors.ts';
import { slackUserSchema } from '../protocol/slack-user.ts';
import {
  toActiveRequest,
  toCreateRequest,
  toDeleteRequest,
  toEmailRequest,
  toReadRequest,
  toSeatRequest,
} from './account-requests.ts';
import { findByEmail } from './find-by-email.ts';
import { isReachable } from './is-reachable.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import { proveWrite, type Write } from './prove-write.ts';
import { readAccountPages } from './read-account-pages.ts';
import type { ScimClient } from './scim-client.ts';
import { toAccount } from './to-account.ts';

/** Met by others right after a create; once more a second later helps (slack-facts §1.6). */
const NOT_CREATED_YET = 'invited_user_not_created';
const CREATE_AGAIN_AFTER_MS = 1_000;

/** Slack's SCIM as the place where accounts are read and written. One for each connection: it holds X2's queue. */
export function createScimGateway(deps: {
  readonly client: ScimClient;
  readonly clock: Clock;
}): AccountGateway {
  const { client, clock } = deps;
  const queue = createKeyedQueue();
  const readAccount = (id: string): Promise<Account | null> => readOne(client, id);
  const write = (change: Write): Promise<WriteAnswer> => proveWrite({ client, clock, readAccount }, change);

  async function create(account: NewAccount): Promise<WriteAnswer> {
    const change: Write = {
      request: toCreateRequest(account),
      id: null,
      proves: ({ email, status }) => status === 'active' && foldEmail(email) === foldEmail(account.email),
    };
    const answer = await write(change);
    if (answer.kind !== 'refused' || answer.code !== NOT_CREATED_YET) return answer;
    await clock.sleep(CREATE_AGAIN_AFTER_MS);
    return write(change);
  }

  /** X4: PATCH, because its answer shows the state; DELETE only where Slack does not take the PATCH. */
  async function setActive(id: string, active: boolean): Promise<WriteAnswer> {
    const proves: Write['proves'] = ({ status }) => (status === 'inactive') !== active;
    const answer = await write({ request: toActiveRequest(id, active), id, proves });
    const unsupported = answer.kind === 'refused' && answer.code === 'method_not_allowed';
    return unsupported && !active ? write({ request: toDeleteRequest(id), id, proves }) : answer;
  }

  async function setPrimaryEmail(id: string, email: string): Promise<WriteAnswer> {
    const before = await readAccount(id);
    if (before === null) return { kind: 'not_found' };
    const other = before.secondaryEmail;
    const kept = other !== null && foldEmail(other) !== foldEmail(email) ? other : null;
    return write({
      request: toEmailRequest(id, email, kept),
      id,
      proves: (account) => foldEmail(account.email) === foldEmail(email),
    });
  }

  return {
    readAccounts: (signal) => readAccountPages(deps, signal),
    readAccount,
    findByEmail: (email) => findByEmail(client, email),
    createAccount: (account) => queue.run(`email ${foldEmail(account.email)}`, () => create(account)),
    setActive: (id, active) => queue.run(id, () => setActive(id, active)),
    setPrimaryEmail: (id, email) => queue.run(id, () => setPrimaryEmail(id, email)),
    setSeat: (id, seat, until) =>
      queue.run(id, () =>
        write({
          request: toSeatRequest(id, seat, until),
          id,
          proves: ({ role }) => (role === 'multi_channel_guest') === (seat === 'guest'),
        }),
      ),
    isReachable: () => isReachable(client),
  };
}

/** Null where Slack says that there is no such account; a refusal of another kind proves nothing about it. */
async function readOne(client: ScimClient, id: string): Promise<Account | null> {
  const reply = await client.request(toReadRequest(id));
  if (reply.kind === 'refused') {
    if (reply.error.class === 'not_found') return null;
    throw new SlackUnavailable(`Slack refused to show an account: ${reply.error.code}`, {
      id,
      effect: 'none',
    });
  }
  const user = slackUserSchema.safeParse(reply.body);
  if (user.success) return toAccount(user.data);
  throw new SlackUnavailable('Slack shows an account in an unknown shape', { id, effect: 'none' });
}
