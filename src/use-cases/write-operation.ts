import type { Seat } from '../domain/assignment.ts';
import type { Operation } from '../domain/operation.ts';
import { userNameCandidates } from '../domain/user-name.ts';
import type { NewAccount, WriteAnswer } from '../ports/account-gateway.ts';
import type { Ports } from '../ports/ports.ts';
import type { OpenSlack } from '../ports/slack-access.ts';

type Needs = Pick<Ports, 'accounts' | 'directory'>;

/** Slack says "taken" for names that our index cannot know of, those of channels (slack-facts §1.3). */
const USER_NAMES_TRIED = 5;

/** Sends the one write of an operation and answers what Slack said. One attribute a write (X4). */
export async function writeOperation(
  ports: Needs,
  connectionId: string,
  slack: OpenSlack,
  operation: Operation,
): Promise<WriteAnswer> {
  const { accountId, to } = operation;
  if (operation.kind === 'invite') return invite(ports, connectionId, slack, operation);
  if (accountId === null) throw new Error(`${operation.kind} needs an account`);
  switch (operation.kind) {
    case 'reactivate':
      return slack.accounts.setActive(accountId, true);
    case 'deactivate':
      return slack.accounts.setActive(accountId, false);
    case 'update_profile':
      return slack.accounts.setPrimaryEmail(accountId, to ?? operation.email);
    case 'change_seat':
      return slack.accounts.setSeat(accountId, to === 'guest' ? 'guest' : 'member', null);
  }
}

/** X6: the user name is made legal and free before the call; a taken one is followed by the next candidate. */
async function invite(
  ports: Needs,
  connectionId: string,
  slack: OpenSlack,
  operation: Operation,
): Promise<WriteAnswer> {
  const place =
    operation.personId === null ? null : await ports.directory.getPerson(connectionId, operation.personId);
  if (place === null) return { kind: 'not_found' };
  const { person } = place;
  const candidates = [...userNameCandidates(person)].slice(0, USER_NAMES_TRIED * 4);
  const taken = await ports.accounts.takenUserNames(connectionId, candidates);
  const free = candidates.filter((candidate) => !taken.has(candidate)).slice(0, USER_NAMES_TRIED);
  let answer: WriteAnswer = { kind: 'user_name_taken' };
  for (const userName of free) {
    const account: NewAccount = {
      email: person.email,
      userName,
      givenName: person.givenName,
      familyName: person.familyName,
      title: person.title,
      externalId: person.externalId,
      seat: seatOf(operation),
    };
    answer = await slack.accounts.createAccount(account);
    if (answer.kind !== 'user_name_taken') return answer;
  }
  return answer;
}

/** The seat that the plan's verdict rests on (E1): a guest is invited as a guest, never as a member first. */
function seatOf({ reasons }: Operation): Seat {
  const verdict = reasons.flatMap(({ chain }) => chain).find((step) => step.kind === 'verdict');
  return verdict?.seat ?? 'member';
}
