import { accountName } from '../../../domain/account.ts';
import { personName } from '../../../domain/person.ts';
import { may } from '../../../domain/rollcall-role.ts';
import type { AccountFilter } from '../../../ports/account-index.ts';
import { type Explanation, explainPerson } from '../../../use-cases/explain-person.ts';
import { ACCOUNT_FILTERS, firstPage } from '../../blocks/list-position.ts';
import { helpMessage } from '../../blocks/messages/help-message.ts';
import { LIST_PAGE_SIZE, listMessage } from '../../blocks/messages/list-message.ts';
import { statusMessage } from '../../blocks/messages/status-message.ts';
import { whyMessage } from '../../blocks/messages/why-message.ts';
import type { WhyModel } from '../../blocks/parts/why-blocks.ts';
import { buildAccountView } from '../support/build-account-view.ts';
import { readAccountList } from '../support/read-account-list.ts';
import { readConnectionModel } from '../support/read-connection-model.ts';
import { showModal } from '../support/show-modal.ts';
import type { Command, CommandContext } from './command-context.ts';
import { meant } from './meant.ts';

export const status: Command = async ({ deps, scene, answer }) => {
  const { ports } = deps;
  const { connection, caller, texts } = scene;
  const [counts, held, runs] = await Promise.all([
    ports.accounts.counts(connection.id),
    ports.holds.count(connection.id),
    ports.runs.latest(connection.id, 1),
  ]);
  const lastRun = runs[0] === undefined ? null : await countRun(deps, connection.id, runs[0]);
  const model = {
    connection: readConnectionModel(deps, scene),
    counts,
    held,
    lastRun,
    mayAsk: may(caller.roles, 'ask'),
  };
  await answer(statusMessage(texts, { ...model, now: ports.clock.now() }));
};

async function countRun(
  { ports }: CommandContext['deps'],
  connectionId: string,
  run: { id: string; startedAt: Date },
) {
  const operations = await ports.runs.operations(connectionId, run.id);
  const of = (state: string) => operations.filter((operation) => operation.state === state).length;
  return { at: run.startedAt, applied: of('applied'), failed: of('failed') };
}

export const help: Command = ({ scene, answer }) =>
  answer(helpMessage(scene.texts, { unknown: null, suggestion: null }));

/** `list [active|…]`: a word that is no filter is looked for instead. */
export const list: Command = (context) => {
  const word = context.rest.trim().toLowerCase();
  const filter = ACCOUNT_FILTERS.find((known) => known === word);
  return answerList(context, filter ?? 'all', filter === undefined ? context.rest : null);
};

export const find: Command = (context) => answerList(context, 'all', context.rest);

async function answerList(
  { deps, scene, answer }: CommandContext,
  filter: AccountFilter,
  search: string | null,
) {
  const page = await readAccountList(deps.ports, scene, firstPage(filter, search), LIST_PAGE_SIZE);
  await answer(listMessage(scene.texts, page));
}

export const show: Command = async (context) => {
  const who = await meant(context, 'show');
  if (who === null) return;
  if (who.accountId === null) return answerWhy(context, who.email);
  const { deps, scene, client, triggerId } = context;
  const { accountId } = who;
  await showModal(deps, { client, triggerId, texts: scene.texts, title: scene.texts.account.title }, () =>
    buildAccountView(deps, scene, accountId),
  );
};

/** For people without Slack too, and for addresses that nobody knows: that is an answer. */
export const why: Command = async (context) => {
  const who = await meant(context, 'why');
  if (who !== null) await answerWhy(context, who.email);
};

async function answerWhy({ deps, scene, answer }: CommandContext, email: string): Promise<void> {
  const explanation = await explainPerson(deps.ports, scene.connection, email);
  await answer(whyMessage(scene.texts, toWhyModel(explanation)));
}

export function toWhyModel({ email, person, account, reasons, operation, drift }: Explanation): WhyModel {
  const name = person !== null ? personName(person.person) : account !== null ? accountName(account) : email;
  return { email, name, account, reasons, operation, drift };
}
