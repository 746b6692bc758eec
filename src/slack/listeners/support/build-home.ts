import type { HomeView } from '@slack/types';
import { accountName } from '../../../domain/account.ts';
import { may } from '../../../domain/rollcall-role.ts';
import { readRenames } from '../../../use-cases/confirm-rename.ts';
import { explainPerson } from '../../../use-cases/explain-person.ts';
import { readWarnings } from '../../../use-cases/read-warnings.ts';
import type { HomeTab } from '../../blocks/action-value.ts';
import { accountsView, HOME_PAGE_SIZE } from '../../blocks/home/accounts-view.ts';
import { activityView } from '../../blocks/home/activity-view.ts';
import { approvalsView } from '../../blocks/home/approvals-view.ts';
import { assignmentsView } from '../../blocks/home/assignments-view.ts';
import { driftView } from '../../blocks/home/drift-view.ts';
import type { HomeFrame, HomeState } from '../../blocks/home/home-frame.ts';
import { overviewView } from '../../blocks/home/overview-view.ts';
import { ownView } from '../../blocks/home/own-view.ts';
import { peopleView } from '../../blocks/home/people-view.ts';
import {
  ACCOUNT_FILTERS,
  ASSIGNMENT_FILTERS,
  PEOPLE_FILTERS,
  positionIn,
  RECEIPT_FILTERS,
} from '../../blocks/list-position.ts';
import { groupByCause } from '../../blocks/parts/cause-group.ts';
import { buildSettings } from './build-settings.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { readAccountList } from './read-account-list.ts';
import { readAssignmentList } from './read-assignment-list.ts';
import { readChangeLines } from './read-change-lines.ts';
import { readConnectionModel } from './read-connection-model.ts';
import { readPeopleList } from './read-people-list.ts';
import type { Scene } from './read-scene.ts';

/** The Home tab of whoever looks: all tabs for those with a role, their own status for everybody else. */
export async function buildHome(deps: ListenerDeps, scene: Scene, state: HomeState): Promise<HomeView> {
  if (!may(scene.caller.roles, 'see')) return ownHome(deps, scene);
  const frame = await readFrame(deps, scene);
  const builders: Record<HomeTab, () => Promise<HomeView>> = {
    overview: () => overview(deps, scene, frame),
    accounts: () => accounts(deps, scene, frame, state),
    people: () => people(deps, scene, frame, state),
    approvals: () => approvals(deps, scene, frame),
    assignments: () => assignments(deps, scene, frame, state),
    drift: () => drift(deps, scene, frame, state),
    activity: () => activity(deps, scene, frame, state),
    settings: () => buildSettings(deps, scene, frame),
  };
  // Who was an owner when the tab was shown may not be one any more.
  const allowed = state.tab !== 'settings' || may(scene.caller.roles, 'configure');
  return builders[allowed ? state.tab : 'overview']();
}

async function readFrame(deps: ListenerDeps, scene: Scene): Promise<HomeFrame> {
  const { id } = scene.connection;
  const [held, counts] = await Promise.all([deps.ports.holds.count(id), deps.ports.accounts.counts(id)]);
  const mayAsk = may(scene.caller.roles, 'ask');
  return { connection: readConnectionModel(deps, scene), mayAsk, held, drift: counts.drift };
}

async function ownHome({ ports }: ListenerDeps, { connection, caller, texts }: Scene): Promise<HomeView> {
  const account = await ports.accounts.get(connection.id, caller.userId);
  if (account === null) return ownView(texts, { status: null, reasons: [] });
  const { reasons } = await explainPerson(ports, connection, account.email);
  return ownView(texts, { status: account.status, reasons });
}

async function overview(deps: ListenerDeps, scene: Scene, frame: HomeFrame): Promise<HomeView> {
  const { ports, reconcileEveryMs } = deps;
  const { connection, texts } = scene;
  const app = await ports.assignments.findApp(connection.id, 'slack', true);
  const [counts, plan, people, assignments, changes, warnings] = await Promise.all([
    ports.accounts.counts(connection.id),
    ports.plans.latestAt(connection.id),
    ports.directory.countPeople(connection.id),
    app === null ? [] : ports.assignments.list(connection.id, app.id),
    readChangeLines(ports, connection.id, null),
    readWarnings(ports, connection, reconcileEveryMs),
  ]);
  const runs = connection.provisioning.on && connection.quarantine === null;
  return overviewView(texts, {
    frame,
    counts,
    nothingAssigned: !assignments.some(({ endedAt, exclude }) => endedAt === null && !exclude),
    nobodyInDirectory: people === 0,
    warnings,
    lastComparedAt: plan,
    nextComparedAt: plan === null || !runs ? null : new Date(plan.getTime() + reconcileEveryMs),
    changes,
    now: ports.clock.now(),
  });
}

async function accounts(
  deps: ListenerDeps,
  scene: Scene,
  frame: HomeFrame,
  state: HomeState,
): Promise<HomeView> {
  const position = positionIn(ACCOUNT_FILTERS, state.position);
  const list = await readAccountList(deps.ports, scene, position, HOME_PAGE_SIZE);
  return accountsView(scene.texts, { frame, list });
}

async function people(
  { ports }: ListenerDeps,
  scene: Scene,
  frame: HomeFrame,
  state: HomeState,
): Promise<HomeView> {
  const position = positionIn(PEOPLE_FILTERS, state.position);
  return peopleView(scene.texts, {
    frame,
    ...(await readPeopleList(ports, scene, position, HOME_PAGE_SIZE)),
  });
}

async function assignments(
  { ports }: ListenerDeps,
  scene: Scene,
  frame: HomeFrame,
  state: HomeState,
): Promise<HomeView> {
  const position = positionIn(ASSIGNMENT_FILTERS, state.position);
  return assignmentsView(scene.texts, {
    frame,
    ...(await readAssignmentList(ports, scene, position, HOME_PAGE_SIZE)),
  });
}

async function drift(
  { ports }: ListenerDeps,
  { connection, texts }: Scene,
  frame: HomeFrame,
  state: HomeState,
): Promise<HomeView> {
  const position = positionIn(['all'] as const, state.position);
  const { search, after } = position;
  const query = { filter: 'drift', search, after, limit: HOME_PAGE_SIZE } as const;
  const { accounts: found, next, total } = await ports.accounts.query(connection.id, query);
  const rows = found.flatMap((account) => {
    const { id, email, drift: why } = account;
    return why === null ? [] : [{ id, email, why, name: accountName(account) }];
  });
  return driftView(texts, { frame, rows, position, pageSize: HOME_PAGE_SIZE, next, total });
}

async function activity(
  { ports }: ListenerDeps,
  { connection, caller, texts }: Scene,
  frame: HomeFrame,
  state: HomeState,
): Promise<HomeView> {
  const position = positionIn(RECEIPT_FILTERS, state.position);
  const { filter, search, after } = position;
  const query = { filter, search, after, limit: HOME_PAGE_SIZE };
  const { receipts: rows, next, total } = await ports.receipts.page(connection.id, query);
  const page = { rows, next, total, position, pageSize: HOME_PAGE_SIZE };
  return activityView(texts, {
    frame,
    ...page,
    mayUndo: may(caller.roles, 'decide'),
    now: ports.clock.now(),
  });
}

async function approvals({ ports }: ListenerDeps, scene: Scene, frame: HomeFrame): Promise<HomeView> {
  const { connection, caller, texts } = scene;
  const [held, managed, renames, requests] = await Promise.all([
    ports.holds.list(connection.id, ['open', 'expired']),
    ports.accounts.countManaged(connection.id),
    readRenames(ports, connection.id),
    ports.accessRequests.waiting(connection.id),
  ]);
  return approvalsView(texts, {
    frame,
    groups: groupByCause(held, managed),
    renames,
    requests,
    first: connection.reviewedAt === null,
    mayDecide: may(caller.roles, 'decide'),
    now: ports.clock.now(),
  });
}
