import { describe, expect, it } from 'vitest';
import { createPacer } from '../../../src/scim/client/pacer.ts';
import { SLACK_SCIM_LIMITS } from '../../../src/scim/client/scim-limits.ts';
import { createSharedGate } from '../../../src/scim/client/shared-gate.ts';
import { createInMemoryScimSpending } from '../../support/in-memory/in-memory-scim-spending.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createRecordingLog } from '../../support/recording-log.ts';

const MINUTE = 60_000;

function setUp(processes: number, budget = 0.5) {
  const clock = createManualClock();
  const spending = createInMemoryScimSpending();
  const log = createRecordingLog();
  const pace = { clock, budget, limits: SLACK_SCIM_LIMITS };
  const pacers = Array.from({ length: processes }, () =>
    createPacer({ ...pace, gate: createSharedGate({ ...pace, spending, connectionId: 'c', log }) }),
  );
  const sent: number[] = [];
  const send = async () => void sent.push(clock.now().getTime());
  const within = (from: number, to: number) => sent.filter((at) => at >= from && at < to).length;
  return { clock, spending, log, pacers, sent, send, within };
}

describe('several processes', () => {
  it('[X3] send no more together than one would alone', async () => {
    const { clock, pacers, send, sent, within } = setUp(5);
    const start = clock.now().getTime();
    const all = pacers.flatMap((pacer) =>
      Array.from({ length: 60 }, () => pacer.run({ kind: 'update' }, send)),
    );
    await clock.until(Promise.all(all));
    expect(sent).toHaveLength(300);
    const { perMinute, burst } = SLACK_SCIM_LIMITS.update;
    for (let minute = 0; minute < 3; minute += 1) {
      const from = start + minute * MINUTE;
      expect(within(from, from + MINUTE)).toBeLessThanOrEqual((perMinute + burst) * 0.5);
    }
  });

  it('[X3] wait together after a 429, and use less from then on, until it comes back', async () => {
    const { clock, pacers, send, within, spending } = setUp(2);
    const [one, other] = pacers;
    const start = clock.now().getTime();
    one?.pause('update', 20_000);
    await clock.advance(1);
    await clock.until(other?.run({ kind: 'update' }, send) ?? Promise.resolve());
    expect(within(start, start + 20_000)).toBe(0);
    expect((await spending.readShare('c'))?.share).toBe(0.25);
    const from = clock.now().getTime();
    await clock.until(Promise.all(Array.from({ length: 60 }, () => other?.run({ kind: 'update' }, send))));
    expect(within(from, from + MINUTE)).toBeLessThanOrEqual(SLACK_SCIM_LIMITS.update.perMinute * 0.25 + 2);
  });

  it('go on with their own pacing where the database cannot be asked', async () => {
    const { clock, log, send, sent } = setUp(0);
    const spending = { ...createInMemoryScimSpending(), take: () => Promise.reject(new Error('gone')) };
    const pace = { clock, budget: 0.5, limits: SLACK_SCIM_LIMITS };
    const gate = createSharedGate({ ...pace, spending, connectionId: 'c', log });
    await createPacer({ ...pace, gate }).run({ kind: 'list' }, send);
    expect(sent).toHaveLength(1);
    expect(log.lines).toMatchObject([{ level: 'warn' }]);
  });
});
