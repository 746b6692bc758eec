import { describe, expect, it } from 'vitest';
import { createScimLimits } from '../../../src/local-slack/scim/scim-limits.ts';
import { acmeWorld } from '../support/acme-world.ts';
import { callScim, setActive } from '../support/call-scim.ts';
import { control, installOn, startAcme } from '../support/start-acme.ts';

/** How many pass before the first refusal, and what that one says. */
function drain(limits: ReturnType<typeof createScimLimits>, method: string, path: string) {
  for (let passed = 0; passed < 2000; passed += 1) {
    try {
      limits.spend('T0ACME', method, path);
    } catch (fault) {
      return { passed, fault };
    }
  }
  return { passed: 2000, fault: undefined };
}

describe('SCIM rate limits', () => {
  it.each([
    ['PATCH', '/Users/U1', 20],
    ['PUT', '/Users/U1', 20],
    ['POST', '/Users', 20],
    ['DELETE', '/Users/U1', 20],
    ['GET', '/Users/U1', 300],
    ['GET', '/Users', 1000],
    ['PATCH', '/Groups/S1', 80],
  ])('%s %s: a burst of the documented size, then 429 with Retry-After', (method, path, burst) => {
    const { passed, fault } = drain(createScimLimits(acmeWorld()), method, path);
    expect(passed).toBe(burst);
    expect(fault).toMatchObject({ status: 429, code: 'too_many_requests', retryAfter: 1 });
  });

  it('count all writes together', () => {
    const world = acmeWorld();
    const limits = createScimLimits(world);
    const writes: [string, string][] = [
      ['PATCH', '/Groups/S1'],
      ['POST', '/Groups'],
      ['DELETE', '/Groups/S1'],
      ['POST', '/Users'],
      ['PATCH', '/Users/U1'],
      ['DELETE', '/Users/U1'],
    ];
    const passed = writes.reduce((sum, [method, path]) => sum + drain(limits, method, path).passed, 0);
    expect(passed).toBe(180);
    expect(drain(limits, 'GET', '/Users').passed).toBe(1000);
  });

  it('refill with time, less so when the IdP writes too', () => {
    const world = acmeWorld();
    const limits = createScimLimits(world);
    drain(limits, 'PATCH', '/Users/U1');
    world.clock.advance(1000);
    expect(drain(limits, 'PATCH', '/Users/U1').passed).toBe(3);
    world.settings.secondWriterPerMinute = 120;
    world.clock.advance(1000);
    expect(drain(limits, 'PATCH', '/Users/U1').passed).toBe(1);
    expect(limits.levels().map((level) => level.class)).toEqual(['writes', 'change user']);
  });

  it('answer over HTTP, and a refused write has not happened', async () => {
    const slack = await startAcme();
    const { user } = installOn(slack);
    const patch = (active: boolean) => callScim(slack, user, 'PATCH', 'v2/Users/U0MIA', setActive(active));
    for (let round = 0; round < 20; round += 1) expect((await patch(true)).status).toBe(200);
    const { status, retryAfter, body } = await patch(false);
    expect([status, retryAfter, body.detail]).toEqual([429, '1', 'too_many_requests']);
    expect(slack.world.users.get('U0MIA')?.deleted).toBe(false);
    const levels = await control<{ class: string; left: number }[]>(slack, 'scim-limits');
    expect(levels.body.find((level) => level.class === 'change user')?.left).toBe(0);
    await control(slack, 'settings', { limitsEnforced: false });
    expect((await patch(false)).status).toBe(200);
  });
});
