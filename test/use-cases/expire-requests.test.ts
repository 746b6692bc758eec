import { describe, expect, it } from 'vitest';
import { expireRequests } from '../../src/use-cases/expire-requests.ts';
import { openSettled, person } from '../support/in-memory/organization.ts';

const DAY = 24 * 60 * 60_000;

/** Ben is suspended: half of the managed people, so it is held (G3). */
async function openHeld() {
  const organization = await openSettled('ada', 'ben');
  await organization.directory([person('ada'), person('ben', { status: 'suspended' })]);
  await organization.sync();
  const states = async () => {
    const held = await organization.ports.holds.list(organization.id, ['open', 'expired']);
    return held.map(({ operation, state }) => `${operation.email} ${state}`);
  };
  return { ...organization, states };
}

describe('a request that nobody answers', () => {
  it('[A5] is over after seven days, stays in Approvals, and is told once', async () => {
    const { ports, id, states, sync } = await openHeld();
    expect(await states()).toEqual(['ben@x.example open']);
    await ports.clock.advance(7 * DAY);
    await expireRequests(ports, id);
    expect(await states()).toEqual(['ben@x.example open']);
    await ports.clock.advance(1);
    const told = ports.told.holds.length;
    await expireRequests(ports, id);
    await expireRequests(ports, id);
    expect(await states()).toEqual(['ben@x.example expired']);
    expect(ports.told.holds).toHaveLength(told + 1);
    await sync();
    expect(await states()).toEqual(['ben@x.example expired']);
  });

  it('[A5] lasts as long as the policy says', async () => {
    const { ports, id, states } = await openHeld();
    const policy = await ports.connections.readPolicy(id);
    await ports.connections.savePolicy(id, { ...policy, approvalDays: 2 });
    await ports.clock.advance(2 * DAY + 1);
    await expireRequests(ports, id);
    expect(await states()).toEqual(['ben@x.example expired']);
  });
});
