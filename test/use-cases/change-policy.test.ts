import { describe, expect, it } from 'vitest';
import { changePolicy } from '../../src/use-cases/change-policy.ts';
import { ADMIN, openSettled, person } from '../support/in-memory/organization.ts';
import { inWords } from '../support/in-words.ts';

const NAMES = ['ada', 'ben', 'cy', 'dee'];

describe('changing the rules', () => {
  it('[R1] leaves a receipt of what was and what is, without an address', async () => {
    const { ports, connection, id } = await openSettled('ada');
    const change = (before: Awaited<ReturnType<typeof ports.connections.readPolicy>>) => ({
      ...before,
      fourEyesFrom: 3,
      breakGlass: ['ada@x.example'],
    });
    await changePolicy(ports, await connection(), change, ADMIN);
    const query = { email: null, from: null, to: null, limit: 1 };
    expect(await ports.receipts.list(id, query)).toMatchObject([
      { event: 'policy', actor: ADMIN, facts: { fourEyesFrom: '25 → 3', breakGlass: '0 → 1' } },
    ]);
  });

  it('to what they are is none', async () => {
    const { ports, connection, id } = await openSettled('ada');
    const query = { email: null, from: null, to: null, limit: 100 };
    const before = await ports.receipts.list(id, query);
    await changePolicy(ports, await connection(), (policy) => ({ ...policy }), ADMIN);
    expect(await ports.receipts.list(id, query)).toEqual(before);
  });

  it('[G3] [H1] releases nothing that somebody was asked about, and holds by the new limit from then on', async () => {
    const organization = await openSettled(...NAMES);
    const { ports, connection } = organization;
    const suspend = (count: number) =>
      organization.directory(
        NAMES.map((name, index) => person(name, { status: index < count ? 'suspended' : 'active' })),
      );
    await suspend(2);
    const held = ['deactivate ada held G3', 'deactivate ben held G3'];
    expect(inWords(await organization.sync())).toEqual(held);
    const loose = { count: 100, share: 1, hardCount: 100, hardShare: 1 };
    await changePolicy(
      ports,
      await connection(),
      (policy) => ({ ...policy, removals: { ...policy.removals, ...loose } }),
      ADMIN,
    );
    expect(inWords(await organization.sync())).toEqual(held);
    await suspend(3);
    expect(inWords(await organization.sync())).toEqual(['deactivate cy: applied', ...held]);
  });

  it('[G1] whom the break-glass list names stays', async () => {
    const organization = await openSettled(...NAMES);
    const { ports, connection } = organization;
    const change = (policy: Awaited<ReturnType<typeof ports.connections.readPolicy>>) => ({
      ...policy,
      breakGlass: ['ADA@x.example'],
    });
    await changePolicy(ports, await connection(), change, ADMIN);
    await organization.directory(
      NAMES.map((name) => person(name, { status: name === 'ada' ? 'suspended' : 'active' })),
    );
    expect(inWords(await organization.sync())).toEqual(['deactivate ada held G1']);
  });
});
