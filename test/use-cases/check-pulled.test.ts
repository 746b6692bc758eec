import { describe, expect, it } from 'vitest';
import { checkPulled } from '../../src/use-cases/check-pulled.ts';
import { pullDirectory } from '../../src/use-cases/pull-directory.ts';
import { createInMemoryPulled } from '../support/in-memory/in-memory-pulled-directory.ts';
import { ADMIN, openOrganization, person } from '../support/in-memory/organization.ts';

const HOUR = 60 * 60_000;

describe('doctor on directories that are pulled', () => {
  it('says which was never read, which is fresh, and which was not read for long', async () => {
    const { ports, id } = await openOrganization();
    const google = createInMemoryPulled([person('ada', { externalId: 'ada' })]);
    const problems = async () =>
      (await checkPulled(ports, id, [google], HOUR)).map(({ name, ok, problem }) => [name, ok, problem]);
    expect(await problems()).toEqual([['google', false, 'pull_never']]);
    await pullDirectory(ports, id, google, ADMIN);
    expect(await problems()).toEqual([['google', true, null]]);
    await ports.clock.advance(25 * HOUR);
    expect(await problems()).toEqual([['google', false, 'pull_stale']]);
  });
});
