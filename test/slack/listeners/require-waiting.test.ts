import { describe, expect, it } from 'vitest';
import { RequestDecided, requireWaiting } from '../../../src/slack/listeners/support/require-waiting.ts';
import { createInMemoryAccessRequests } from '../../support/in-memory/in-memory-access-requests.ts';

describe('a button at a request for Slack', () => {
  it('[A1] leads nowhere once somebody has decided, and where it never was one', async () => {
    const ports = { accessRequests: createInMemoryAccessRequests(() => 'asked') };
    const asker = { userId: 'U1', name: 'Dev' };
    const wish = { email: 'guest@partner.example', why: 'the fair', asker };
    const asked = await ports.accessRequests.add('c1', wish, new Date(0));
    const value = { to: 'request', id: asked?.id ?? '' } as const;
    expect((await requireWaiting({ ports }, 'c1', value)).email).toBe(wish.email);
    await expect(requireWaiting({ ports }, 'c1', null)).rejects.toThrow(RequestDecided);
    await ports.accessRequests.decide('c1', [wish.email], 'declined', 'Ada', new Date(1));
    await expect(requireWaiting({ ports }, 'c1', value)).rejects.toThrow(RequestDecided);
  });
});
