import { type Assignment, type Subject, subjectId } from '../../../src/domain/assignment.ts';
import { compareText } from '../../../src/domain/compare-text.ts';
import { nearness } from '../../../src/domain/nearness.ts';
import { personName } from '../../../src/domain/person.ts';
import type { App, Assignments } from '../../../src/ports/assignments.ts';
import type { NewId } from '../../../src/ports/ids.ts';
import { type ConnectionInMemory, connectionIn, type Memory } from './memory.ts';
import { placementOf } from './person-in-memory.ts';

export function createInMemoryAssignments(memory: Memory, newId: NewId): Assignments {
  const of = (connectionId: string) => connectionIn(memory, connectionId);
  return {
    findApp: async (connectionId, name, create) => findApp(of(connectionId), newId, name, create),
    async apps(connectionId) {
      const state = of(connectionId);
      findApp(state, newId, 'slack', false);
      const named = [...state.apps].sort(([one], [other]) => compareText(one, other)).map(([, app]) => app);
      return [...named.filter(({ slack }) => slack), ...named.filter(({ slack }) => !slack)];
    },
    async setAppKind(connectionId, appId, kind) {
      const { apps } = of(connectionId);
      for (const [key, app] of apps) if (app.id === appId) apps.set(key, { ...app, kind });
    },
    list: async (connectionId, appId) =>
      of(connectionId).assignments.filter((assignment) => assignment.appId === appId),
    async add(connectionId, wanted, _by, now) {
      const state = of(connectionId);
      const standing = state.assignments.find(
        (known) => known.endedAt === null && describe(known) === describe(wanted),
      );
      if (standing !== undefined) return standing;
      const added = { ...wanted, id: newId(), createdAt: now, endedAt: null };
      state.assignments.push(added);
      tellPerson(state, wanted.subject, now);
      return added;
    },
    async end(connectionId, appId, subject, exclude, _by, now) {
      const { assignments } = of(connectionId);
      const ended: Assignment[] = [];
      for (const [index, known] of assignments.entries()) {
        const meant = known.appId === appId && known.exclude === exclude && known.endedAt === null;
        if (!meant || JSON.stringify(known.subject) !== JSON.stringify(subject)) continue;
        assignments[index] = { ...known, endedAt: now };
        ended.push({ ...known, endedAt: now });
      }
      if (ended.length > 0) tellPerson(of(connectionId), subject, now);
      return ended;
    },
    async change(connectionId, assignmentId, terms, _by, now) {
      const { assignments } = of(connectionId);
      const index = assignments.findIndex(({ id, endedAt }) => id === assignmentId && endedAt === null);
      const known = assignments[index];
      if (known === undefined) return null;
      const ended = { ...known, endedAt: now };
      const added = { ...known, ...terms, id: newId(), createdAt: now };
      assignments[index] = ended;
      assignments.push(added);
      return { ended, added };
    },
    subjectNames: async (connectionId, appId) => namesIn(of(connectionId), appId),
    countPeople: async (connectionId, ids) => {
      const state = of(connectionId);
      const asked = state.assignments.filter(({ id }) => ids.includes(id));
      return new Map(asked.map(({ id, subject }) => [id, countIn(state, subject)]));
    },
    appsOf: async (connectionId, personId) => appsOf(of(connectionId), personId),
  };
}

function findApp(state: ConnectionInMemory, newId: NewId, name: string, create: boolean): App | null {
  const key = name.trim().toLowerCase();
  const known = state.apps.get(key);
  const slack = key === 'slack';
  if (known !== undefined || (!create && !slack)) return known ?? null;
  const app = {
    id: newId(),
    name: slack ? 'Slack' : name.trim(),
    slack,
    kind: slack ? ('chat' as const) : null,
  };
  state.apps.set(key, app);
  return app;
}

function describe(assignment: Omit<Assignment, 'id' | 'createdAt' | 'endedAt' | 'reason'>): string {
  const { appId, subject, seat, from, until, exclude } = assignment;
  return JSON.stringify([appId, subject, seat, from, until, exclude]);
}

function tellPerson(state: ConnectionInMemory, subject: Subject, now: Date): void {
  const found = subject.kind === 'person' ? state.people.get(subject.personId) : undefined;
  if (found !== undefined) found.lastWordAt = now;
}

function namesIn(state: ConnectionInMemory, appId: string) {
  const names = new Map<string, { name: string; deleted: boolean }>();
  for (const { subject } of state.assignments.filter((known) => known.appId === appId)) {
    const id = subjectId(subject);
    if (id === null) continue;
    const unit = state.units.get(id);
    const place = state.groups.get(id) ?? state.workspaces.get(id);
    const person = state.people.get(id)?.person;
    if (unit !== undefined) names.set(id, { name: unit.path, deleted: unit.deleted });
    if (place !== undefined) names.set(id, { name: place.name, deleted: place.deleted });
    if (person !== undefined)
      names.set(id, { name: personName(person), deleted: person.status === 'deleted' });
  }
  return names;
}

function countIn(state: ConnectionInMemory, subject: Subject): number {
  const active = [...state.people.values()].filter(({ person }) => person.status === 'active');
  const reached = active.filter(
    (found) => nearness(subject, found.person.id, placementOf(state, found)) !== null,
  );
  return reached.length;
}

function appsOf(state: ConnectionInMemory, personId: string) {
  const found = state.people.get(personId);
  if (found === undefined) return [];
  const { unitIds, groupIds, workspaceIds } = placementOf(state, found);
  const reaches = (subject: Subject): boolean => {
    if (subject.kind === 'organization') return true;
    if (subject.kind === 'person') return subject.personId === personId;
    if (subject.kind === 'group') return groupIds.includes(subject.groupId);
    if (subject.kind === 'workspace') return workspaceIds.includes(subject.workspaceId);
    return subject.subtree ? unitIds.includes(subject.unitId) : found.person.unitId === subject.unitId;
  };
  const apps = new Map([...state.apps.values()].map((app) => [app.id, app]));
  return state.assignments.flatMap((assignment) => {
    const app = apps.get(assignment.appId);
    const stands = assignment.endedAt === null && !assignment.exclude && reaches(assignment.subject);
    return stands && app !== undefined ? [{ app, assignment }] : [];
  });
}
