import type { Account } from '../../../src/domain/account.ts';
import { AppError } from '../../../src/domain/app-error.ts';
import { applyRun } from '../../../src/use-cases/apply-run.ts';
import { assignApp, unassignApp } from '../../../src/use-cases/assign-app.ts';
import { applyStarted } from '../../../src/use-cases/reconcile.ts';
import { rejectOperations } from '../../../src/use-cases/reject-operations.ts';
import { setProvisioning } from '../../../src/use-cases/set-provisioning.ts';
import { sync } from '../../../src/use-cases/sync.ts';
import { undoRun } from '../../../src/use-cases/undo-run.ts';
import { Crash, crashAt } from '../../support/in-memory/crashing.ts';
import {
  ADMIN,
  member,
  type Organization,
  openOrganization,
  person,
} from '../../support/in-memory/organization.ts';
import { AT_FIRST, NAMES, type Name, type Step } from './step.ts';

const HOUR = 60 * 60_000;
const ALL = { kind: 'all' } as const;
const NO = { keys: 'all', lasts: 'evidence', until: null, reason: null } as const;

/** What the model knows of somebody: what was said last, by whom. */
export interface Said {
  present: boolean;
  suspended: boolean;
  excluded: boolean;
}

/** Rollcall with its Slack and its directory, and beside it what was said to it: what is allowed follows from that. */
export interface World {
  readonly organization: Organization;
  readonly said: ReadonlyMap<Name, Said>;
  assigned: boolean;
  on: boolean;
  /** Somebody undid something: from then on an account may go because of that (X8). */
  undone: boolean;
  /** Numbers of receipts about somebody whom an admin had excluded by name when they were written. */
  readonly named: Set<number>;
  receipts: number;
}

export async function openWorld(): Promise<World> {
  const organization = await openOrganization(NAMES.slice(0, AT_FIRST - 1).map((name) => member(name)));
  const said = new Map(
    NAMES.map((name, index) => [name, { present: index < AT_FIRST, suspended: false, excluded: false }]),
  );
  const world: World = {
    organization,
    said,
    assigned: true,
    on: true,
    undone: false,
    named: new Set(),
    receipts: 0,
  };
  await tellDirectory(world);
  await organization.assignAll();
  return world;
}

export async function happen(world: World, step: Step): Promise<void> {
  const { organization } = world;
  const { ports, slack } = organization;
  switch (step.do) {
    case 'suspend':
    case 'restore':
    case 'remove':
    case 'hire':
      return changeRecord(world, step.do, step.who);
    case 'exclude':
    case 'include':
      return changeAssignment(world, step);
    case 'assign':
    case 'unassign':
      return changeAssignment(world, { do: step.do });
    case 'undo':
      return undoLatest(world);
    case 'switch':
      world.on = step.on;
      return setProvisioning(ports, await organization.connection(), step.on, ADMIN);
    case 'hand':
      return changeByHand(world, step.who, step.to);
    case 'compare':
      return compare(world, step);
    case 'fault':
      return slack.failNext(step.call, step.fault);
    case 'hide':
      for (const { id } of accountsOf(world, step.who)) slack.state.hidden.add(id);
      return;
    case 'wait':
      return ports.clock.advance(step.hours * HOUR);
  }
}

export function accountsOf({ organization }: World, name: Name): readonly Account[] {
  const email = `${name}@x.example`;
  return [...organization.slack.state.accounts.values()].filter((account) => account.email === email);
}

/** The whole file of HR, as it is now; one without anybody is no file. */
function tellDirectory({ organization, said }: World): Promise<void> {
  const there = NAMES.filter((name) => said.get(name)?.present);
  return organization.directory(
    there.map((name) => person(name, { status: said.get(name)?.suspended ? 'suspended' : 'active' })),
  );
}

async function changeRecord(
  world: World,
  change: 'suspend' | 'restore' | 'remove' | 'hire',
  who: Name,
): Promise<void> {
  const said = world.said.get(who) as Said;
  const others = [...world.said].filter(([name, { present }]) => present && name !== who);
  if (change === 'remove' && others.length === 0) return;
  const wasThere = said.present;
  if (change === 'suspend' || change === 'restore') said.suspended = change === 'suspend';
  else said.present = change === 'hire';
  if (change === 'hire') said.suspended = false;
  // An exclusion by name is over for whoever the directory deleted and hires again (D2).
  if (change === 'hire' && !wasThere) said.excluded = false;
  await tellDirectory(world);
}

type AssignmentStep =
  | { readonly do: 'assign' | 'unassign' }
  | { readonly do: 'exclude' | 'include'; readonly who: Name };

async function changeAssignment(world: World, step: AssignmentStep): Promise<void> {
  const { ports, id } = world.organization;
  const app = await ports.assignments.findApp(id, 'slack', true);
  if (app === null) throw new Error('Slack is an app of every connection');
  const rest = { seat: 'member', from: null, until: null, reason: null } as const;
  if (!('who' in step)) {
    const subject = { kind: 'organization' } as const;
    if (step.do === 'assign') await assignApp(ports, id, { app, subject, ...rest, exclude: false }, ADMIN);
    else await foreseen(unassignApp(ports, id, { app, subject, exclude: false }, ADMIN));
    world.assigned = step.do === 'assign';
    return;
  }
  const place = await ports.directory.findPersonByEmail(id, `${step.who}@x.example`);
  const said = world.said.get(step.who) as Said;
  if (place === null || !said.present) return;
  const subject = { kind: 'person', personId: place.person.id } as const;
  if (step.do === 'exclude') await assignApp(ports, id, { app, subject, ...rest, exclude: true }, ADMIN);
  else await foreseen(unassignApp(ports, id, { app, subject, exclude: true }, ADMIN));
  said.excluded = step.do === 'exclude';
}

function changeByHand(world: World, who: Name, to: 'active' | 'inactive' | 'owner' | 'member'): void {
  const change = to === 'active' || to === 'inactive' ? { status: to } : { role: to };
  for (const { id } of accountsOf(world, who)) world.organization.slack.change(id, change);
}

/** One life of the process; what dies is carried on by the next (X1). */
async function compare(world: World, { says, dies }: Extract<Step, { do: 'compare' }>): Promise<void> {
  const { organization } = world;
  const { ports, slack, id } = organization;
  const approve = says === 'yes' ? ALL : null;
  const request = { by: ADMIN, approve, planHash: null, byPerson: says !== null };
  const life = dies === null ? { ports } : crashAt(dies, ports, slack);
  const connection = await organization.connection();
  const turn = async () => {
    const { plan } = await sync(life.ports, connection, request);
    if (says === 'no') await rejectOperations(life.ports, id, plan, NO, ADMIN);
  };
  await foreseen(ports.clock.until(turn()));
  if (says === 'no') await noteExclusions(world);
  if (dies !== null) await foreseen(ports.clock.until(applyStarted(ports, id)));
}

/** A no to an invitation is an exclusion of that person (A6), as far as it came. */
async function noteExclusions({ organization, said }: World): Promise<void> {
  const { ports, id } = organization;
  const app = await ports.assignments.findApp(id, 'slack', true);
  const all = await ports.assignments.list(id, app?.id ?? '');
  for (const [name, of] of said) {
    const place = await ports.directory.findPersonByEmail(id, `${name}@x.example`);
    const isExcluded = all.some(
      ({ subject, exclude, endedAt }) =>
        exclude && endedAt === null && subject.kind === 'person' && subject.personId === place?.person.id,
    );
    if (isExcluded) of.excluded = true;
  }
}

async function undoLatest(world: World): Promise<void> {
  const { organization } = world;
  const { ports, id } = organization;
  const [latest] = await ports.runs.latest(id, 1);
  if (latest === undefined || latest.endedAt === null) return;
  world.undone = true;
  const connection = await organization.connection();
  const work = async () => {
    const { run } = await undoRun(ports, connection, latest, ADMIN);
    if (run !== null) await applyRun(ports, connection, run);
  };
  await foreseen(ports.clock.until(work()));
}

/** Faults of Slack and crashes are what is tried; anything else is a fault of ours. */
export async function foreseen(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Crash) && !(error instanceof AppError)) throw error;
  }
}
