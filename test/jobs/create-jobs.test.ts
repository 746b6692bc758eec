import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobs, type Jobs } from '../../src/jobs/create-jobs.ts';
import { withDatabase } from '../support/database.ts';
import { silentLog } from '../support/silent-log.ts';

const database = withDatabase();
const PATIENCE = { timeout: 30_000, interval: 50 };
const HOUR = 3_600_000;

describe('jobs', () => {
  let jobs: Jobs;
  let planned: string[];

  beforeEach(async () => {
    const { embedded } = database();
    const connection = database().connection();
    jobs = await createJobs({ database: connection, embedded, reconcileEveryMs: HOUR, log: silentLog });
    planned = [];
    const nothing = async () => undefined;
    await jobs.work({ compare: nothing, apply: nothing, plan: async (id) => void planned.push(id) }, []);
  });
  afterEach(() => jobs.stop());

  it('[E3] plan at once for whom a change touched', async () => {
    const id = randomUUID();
    await jobs.queue.planSoon(id);
    await vi.waitFor(() => expect(planned).toEqual([id]), PATIENCE);
  });

  it('[G5] look again when a grace ends, whatever waits for a later time', async () => {
    const id = randomUUID();
    await jobs.queue.planLater(id, new Date(Date.now() + HOUR));
    await jobs.queue.planLater(id, new Date(Date.now() + 1_000));
    await vi.waitFor(() => expect(planned).toEqual([id]), PATIENCE);
  });
});
