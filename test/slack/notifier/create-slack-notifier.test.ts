import { describe, expect, it } from 'vitest';
import { makeOperation } from '../../contracts/make-operation.ts';
import { no, ok } from '../web/support/script-slack.ts';
import { openNotified } from './support/open-notified.ts';

const ADMIN = { kind: 'slack', userId: 'U0ADMIN', name: 'Olive' } as const;
const ROLLCALL = { kind: 'rollcall' } as const;

describe('what waits', () => {
  it('[H1] is one message to each approver, rewritten, and never a second one', async () => {
    const { tell, sent, slack } = await openNotified();
    await tell();
    await tell();
    expect(sent()).toEqual([
      'chat.postMessage U0PRIMARY',
      'chat.postMessage U0ADMIN',
      'chat.postMessage U0HOLDER',
      'chat.update D-U0PRIMARY',
      'chat.update D-U0ADMIN',
      'chat.update D-U0HOLDER',
    ]);
    expect(slack[0]?.params.text).toBe('1 change waits for your decision');
    expect(new Set(slack.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer xoxb-1']));
  });

  it('[H1] is told once, however many tell it at the same time', async () => {
    const { tell, sent } = await openNotified();
    await Promise.all([tell(), tell(), tell()]);
    expect(sent().filter((line) => line.startsWith('chat.postMessage'))).toHaveLength(3);
  });

  it('says who decided, and ends: what waits after that is a new message', async () => {
    const { tell, sent, slack, ports, id, sync } = await openNotified();
    await tell();
    await ports.clock.advance(60_000);
    await sync({ by: ADMIN, approve: { kind: 'all' } });
    await tell();
    expect(slack.at(-1)?.params.text).toBe('Decided');
    expect(slack.at(-1)?.params.blocks).toContain('Olive approved 1');
    const operation = makeOperation('cy@x.example');
    await ports.holds.put(id, 'p2', [{ operation, rule: 'G3', key: 'k2' }], ports.clock.now());
    await tell();
    expect(sent().slice(-3)).toEqual([
      'chat.postMessage U0PRIMARY',
      'chat.postMessage U0ADMIN',
      'chat.postMessage U0HOLDER',
    ]);
    expect(slack.at(-1)?.params.blocks).not.toContain('Olive approved');
  });

  it('is posted again where somebody deleted the message', async () => {
    const { tell, sent } = await openNotified({ 'chat.update': () => no('message_not_found') });
    await tell();
    await tell();
    expect(sent().slice(-2)).toEqual(['chat.update D-U0HOLDER', 'chat.postMessage U0HOLDER']);
  });

  it('reaches the others when one cannot be told, and breaks nothing', async () => {
    const { tell, sent, said } = await openNotified({
      'chat.postMessage': ({ channel = '' }) =>
        channel === 'U0ADMIN' ? no('user_disabled') : ok({ channel: `D-${channel}`, ts: '1.1' }),
    });
    await tell();
    expect(sent()).toHaveLength(3);
    expect(JSON.stringify(said)).toContain('somebody could not be told');
    expect(JSON.stringify(said)).not.toContain('xoxb-1');
  });

  it('[A5] is over when nobody answered in time, and told no more', async () => {
    const { tell, slack, ports, id } = await openNotified();
    await tell();
    expect(slack.at(-1)?.params.blocks).toContain('Open until');
    await ports.clock.advance(60_000);
    await ports.holds.expire(id, ports.clock.now());
    await tell();
    await tell();
    expect(slack).toHaveLength(6);
    expect(slack.at(-1)?.params.text).toContain('1 change stays held');
  });

  it('is nothing to tell where nothing waits', async () => {
    const { notifier, id, sent } = await openNotified();
    await notifier.holdsChanged(id, []);
    expect(sent()).toEqual([]);
  });
});

describe('a run', () => {
  const start = async (
    { ports, id }: Awaited<ReturnType<typeof openNotified>>,
    by: typeof ADMIN | typeof ROLLCALL,
    count = 4,
  ) => {
    const operations = Array.from({ length: count }, (_, index) => makeOperation(`p${index}@x.example`));
    const released = operations.map((operation) => ({ operation, decided: true }));
    const run = await ports.runs.start(id, { planId: 'p', planHash: 'h', by }, released, ports.clock.now());
    return { run, operations: await ports.runs.operations(id, run.id) };
  };

  it('is told to who started it, rewritten every five seconds at most, and in the end', async () => {
    const all = await openNotified();
    const { ports, id, notifier, sent, slack } = all;
    const { run, operations } = await start(all, ADMIN);
    for (const { id: operationId } of operations) {
      await ports.runs.setOperation(operationId, 'applied', {}, ports.clock.now());
      await notifier.runProgress(id, run.id);
      await ports.clock.advance(2_000);
    }
    await ports.runs.finish(id, run.id, ports.clock.now());
    await notifier.runProgress(id, run.id);
    expect(sent()).toEqual(['chat.postMessage U0ADMIN', 'chat.update D-U0ADMIN', 'chat.update D-U0ADMIN']);
    expect(slack[0]?.params.text).toContain('1 of 4 done');
    expect(slack[2]?.params.text).toContain('Run finished: 4 done');
  });

  it('of the schedule is told to the approvers when something failed, and only then', async () => {
    const all = await openNotified();
    const { ports, id, notifier, sent, slack } = all;
    for (const state of ['applied', 'failed'] as const) {
      const { run, operations } = await start(all, ROLLCALL, 1);
      const error = state === 'failed' ? { code: 'email_taken', detail: '' } : null;
      await ports.runs.setOperation(operations[0]?.id ?? '', state, { error }, ports.clock.now());
      await notifier.runProgress(id, run.id);
      await ports.runs.finish(id, run.id, ports.clock.now());
      await notifier.runProgress(id, run.id);
      if (state === 'applied') expect(sent()).toEqual([]);
    }
    expect(sent()).toHaveLength(3);
    expect(slack[0]?.params.text).toContain('something failed');
  });
});

describe('a broken chain of receipts', () => {
  it('[R1] is told to each owner once, however often it is found', async () => {
    const { id, notifier, slack, sent } = await openNotified();
    await notifier.receiptsBroken(id, 7);
    await notifier.receiptsBroken(id, 7);
    expect(sent().filter((line) => line.startsWith('chat.postMessage'))).toHaveLength(3);
    expect(slack[0]?.params.text).toContain('The chain of receipts is broken at number 7');
  });
});

describe('a quarantine', () => {
  it('[G7] is told once, and rewritten while it lasts', async () => {
    const { ports, id, notifier, sent } = await openNotified();
    const since = ports.clock.now();
    const until = new Date(since.getTime() + 900_000);
    await ports.connections.setQuarantine(id, { since, until, failures: 1, why: 'credentials_refused' });
    await notifier.quarantined(id, 'credentials_refused', until);
    await notifier.quarantined(id, 'credentials_refused', new Date(until.getTime() + 900_000));
    expect(sent().filter((line) => line.startsWith('chat.postMessage'))).toHaveLength(3);
    expect(sent().filter((line) => line.startsWith('chat.update'))).toHaveLength(3);
  });
});
