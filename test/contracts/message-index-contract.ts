import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');

export function messageIndexContract(open: OpenStores): void {
  let messages: Stores['messages'];
  let id: string;
  beforeEach(async () => {
    const stores = await open();
    messages = stores.messages;
    id = (await stores.connections.getOrCreatePending(NOW)).id;
  });

  it('knows where a message stands, topic by topic', async () => {
    expect(await messages.get(id, 'holds')).toBeNull();
    await messages.put(id, 'holds', { channel: 'C1', ts: '1.1' });
    await messages.put(id, 'run', { channel: 'C1', ts: '2.2' });
    await messages.put(id, 'holds', { channel: 'C2', ts: '3.3' });
    expect(await messages.get(id, 'holds')).toEqual({ channel: 'C2', ts: '3.3' });
    await messages.remove(id, 'holds');
    expect(await messages.get(id, 'holds')).toBeNull();
    expect(await messages.get(id, 'run')).toEqual({ channel: 'C1', ts: '2.2' });
  });

  it('finds the topics that begin alike, of one connection', async () => {
    const at = { channel: 'C1', ts: '1.1' };
    for (const topic of ['warning:b', 'holds:U1', 'warning:a', 'warn', 'a warning:'])
      await messages.put(id, topic, at);
    expect(await messages.topics(id, 'warning:')).toEqual(['warning:a', 'warning:b']);
    expect(await messages.topics(randomUUID(), 'warning:')).toEqual([]);
  });

  it('takes what begins a topic as it is', async () => {
    await messages.put(id, 'a_b', { channel: 'C1', ts: '1.1' });
    await messages.put(id, 'axb', { channel: 'C1', ts: '1.1' });
    expect(await messages.topics(id, 'a_')).toEqual(['a_b']);
  });
}
