import { describe, expect, it } from 'vitest';
import type { Verification } from '../../src/ports/receipts.ts';
import { createDueVerification } from '../../src/use-cases/create-due-verification.ts';
import { openSettled } from '../support/in-memory/organization.ts';

const HOUR = 60 * 60_000;

describe('verifying the receipts', () => {
  it('[R1] is done after a start and once a day, and says what is broken', async () => {
    const { ports, id } = await openSettled('ada');
    const results: Verification[] = [{ checked: 9, ok: true, firstBad: null }];
    let asked = 0;
    const receipts = {
      ...ports.receipts,
      verify: async () => {
        asked += 1;
        return results.at(-1) ?? { checked: 0, ok: true, firstBad: null };
      },
    };
    const verifyDue = createDueVerification({ ...ports, receipts });
    await verifyDue(id);
    await ports.clock.advance(23 * HOUR);
    await verifyDue(id);
    expect([asked, ports.told.broken]).toEqual([1, []]);
    results.push({ checked: 4, ok: false, firstBad: 4 });
    await ports.clock.advance(2 * HOUR);
    await verifyDue(id);
    expect([asked, ports.told.broken]).toEqual([2, [4]]);
  });

  it('[R1] that fails stops nothing', async () => {
    const { ports, id } = await openSettled('ada');
    const receipts = { ...ports.receipts, verify: () => Promise.reject(new Error('the database is gone')) };
    await expect(createDueVerification({ ...ports, receipts })(id)).resolves.toBeUndefined();
    expect(ports.told.broken).toEqual([]);
  });
});
