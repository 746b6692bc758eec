import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createKeyedQueue } from '../../../src/scim/client/keyed-queue.ts';

it('[X2] runs one at a time per key, in order, and other keys beside it', async () => {
  const queue = createKeyedQueue();
  const events: string[] = [];
  const work = (name: string) => async () => {
    events.push(`${name} starts`);
    await turn();
    events.push(`${name} ends`);
    return name;
  };
  const all = [queue.run('a', work('a1')), queue.run('a', work('a2')), queue.run('b', work('b1'))];
  expect(await Promise.all(all)).toEqual(['a1', 'a2', 'b1']);
  expect(events.indexOf('a2 starts')).toBeGreaterThan(events.indexOf('a1 ends'));
  expect(events.indexOf('b1 starts')).toBeLessThan(events.indexOf('a1 ends'));
});

it('[X7] goes on after one that failed', async () => {
  const queue = createKeyedQueue();
  const failing = queue.run('a', () => Promise.reject(new Error('no')));
  const next = queue.run('a', async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
