import type { Connection } from '../../../src/domain/connection.ts';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';
import type { Connections } from '../../../src/ports/connections.ts';
import type { NewId } from '../../../src/ports/ids.ts';
import { type ConnectionInMemory, connectionIn, type Memory } from './memory.ts';

export function createInMemoryConnections(memory: Memory, newId: NewId): Connections {
  const find = (slackId: string | null) =>
    [...memory.values()].find(({ connection }) => connection.slackId === slackId);
  const change = (id: string, patch: Partial<Connection>) => {
    const found = connectionIn(memory, id);
    found.connection = { ...found.connection, ...patch };
    return found.connection;
  };
  const create = (by: string, now: Date) => {
    const created = emptyConnection(newId(), by, now);
    memory.set(created.connection.id, created);
    return created;
  };
  return {
    list: async () => [...memory.values()].map(({ connection }) => connection),
    get: async (id) => memory.get(id)?.connection ?? null,
    findBySlackId: async (slackId) => find(slackId)?.connection ?? null,
    getOrCreatePending: async (now) => (find(null) ?? create('Rollcall', now)).connection,
    async saveVerified(team, by, now) {
      const known = find(team.slackId) ?? find(null) ?? create(by, now);
      return change(known.connection.id, { ...team, state: 'connected', quarantine: null });
    },
    setState: async (id, state) => void change(id, { state }),
    setProvisioning: async (id, on, by, since) => void change(id, { provisioning: { on, since, by } }),
    setReviewed: async (id, reviewedAt) => void change(id, { reviewedAt }),
    setQuarantine: async (id, quarantine) => void change(id, { quarantine }),
    async erase(id) {
      memory.delete(id);
      return {};
    },
    countRows: async () => ({}),
    readPolicy: async (id) => connectionIn(memory, id).policy,
    async savePolicy(id, policy) {
      connectionIn(memory, id).policy = policy;
    },
  };
}

function emptyConnection(id: string, by: string, now: Date): ConnectionInMemory {
  return {
    connection: {
      id,
      slackId: null,
      name: '',
      domain: null,
      enterprise: false,
      slackPlan: 'unknown',
      state: 'pending',
      holderId: null,
      provisioning: { on: true, since: now, by },
      reviewedAt: null,
      quarantine: null,
    },
    policy: DEFAULT_POLICY,
    sources: new Map(),
    importing: new Set(),
    units: new Map(),
    groups: new Map(),
    workspaces: new Map(),
    people: new Map(),
    conflicts: [],
    missing: new Set(),
    apps: new Map(),
    assignments: [],
    accounts: new Map(),
    accountsReadAt: null,
    userFactsReadAt: null,
    plans: [],
    holds: [],
    runs: [],
    turn: null,
    receipts: [],
  };
}
