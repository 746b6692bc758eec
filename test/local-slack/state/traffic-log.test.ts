import { describe, expect, it } from 'vitest';
import { createTrafficLog } from '../../../src/local-slack/state/traffic-log.ts';

const entry = {
  at: 0,
  direction: 'in' as const,
  method: 'POST',
  path: '/api/auth.test?token=xoxb-1-SECRETabcd',
  status: 200,
  took: 1,
  requestHeaders: { authorization: 'Bearer xoxp-9-SECRETwxyz', cookie: 'a=SECRET' },
  requestBody: 'client_id=1&client_secret=SECRET&x=1',
  responseHeaders: {},
  responseBody: '{"access_token":"xoxe.xoxp-SECRETefgh","client_secret": "SECRET"}',
};

describe('the traffic log', () => {
  it('[R3] keeps no secret', () => {
    const log = createTrafficLog();
    log.record(entry);
    const kept = JSON.stringify(log.entries());
    expect(kept).not.toContain('SECRET');
    expect(kept).toContain('xoxp-…wxyz');
    expect(kept).toContain('x=1');
  });

  it('keeps the newest and answers what came since', () => {
    const log = createTrafficLog(3);
    for (let round = 0; round < 20; round += 1) log.record({ ...entry, path: `/${round}` });
    expect(log.entries().map(({ path }) => path)).toEqual(['/17', '/18', '/19']);
    expect(log.entries({ since: 19 }).map(({ path }) => path)).toEqual(['/19']);
    expect(log.entries({ direction: 'out' })).toEqual([]);
  });
});
