import { describe, expect, it } from 'vitest';
import type { ErrorBody } from './support/bodies.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli();

const HR = 'email,unit\nada@acme.example,/Old\nben@acme.example,/Old\n';
const OKTA = 'email,unit\nada@acme.example,/New\nben@acme.example,/New\n';

async function claim(): Promise<void> {
  await cli.json('import', cli.file('hr.csv', HR), '--source', 'HR');
  await cli.json('import', cli.file('okta.csv', OKTA), '--source', 'Okta');
}

const unitOf = async (email: string) => {
  const person = await cli.database().prisma.person.findFirst({ where: { email }, include: { unit: true } });
  return person?.unit?.path;
};

describe('conflicts and hand-over', { timeout: 60_000 }, () => {
  it('[D4] lists who has the same people, looks first, then hands over one and the others', async () => {
    await claim();
    const open = await cli.json('conflicts');
    expect(open.body).toEqual({ conflicts: [{ from: 'HR', to: 'Okta', people: 2, apart: 0 }] });
    const looked = await cli.json('hand-over', 'HR', 'Okta', '--dry-run');
    const nothing = { gains: 0, loses: 0, held: 0 };
    const told = { from: 'HR', to: 'Okta', decision: 'hand_over', ...nothing };
    expect([looked.code, looked.body]).toEqual([0, { ...told, people: 2 }]);
    expect(await unitOf('ada@acme.example')).toBe('/Old');
    const one = await cli.json('hand-over', 'HR', 'Okta', '--who', 'ada@acme.example');
    expect(one.body).toEqual({ ...told, people: 1 });
    expect([await unitOf('ada@acme.example'), await unitOf('ben@acme.example')]).toEqual(['/New', '/Old']);
    expect((await cli.json('hand-over', 'HR', 'Okta')).body).toEqual({ ...told, people: 1 });
    expect((await cli.json('conflicts')).body).toEqual({ conflicts: [] });
  });

  it('[D4] --keep leaves them where they are, and the next file of the other asks nothing', async () => {
    await claim();
    const { body } = await cli.json<{ readonly people: number }>('hand-over', 'HR', 'Okta', '--keep');
    expect(body.people).toBe(2);
    await cli.json('import', cli.file('okta.csv', OKTA), '--source', 'Okta');
    expect((await cli.json('conflicts')).body).toEqual({ conflicts: [] });
    expect(await unitOf('ada@acme.example')).toBe('/Old');
  });

  it('says what to do where nothing is undecided, and does nothing for one who is not', async () => {
    const none = await cli.json<ErrorBody>('hand-over', 'HR', 'Okta');
    expect([none.code, none.body.error.code]).toEqual([1, 'conflict_unknown']);
    await claim();
    const other = await cli.json<ErrorBody>(
      'hand-over',
      'HR',
      'Okta',
      '--who',
      'ada@acme.example',
      'x@y.example',
    );
    expect([other.code, other.body.error.code]).toEqual([1, 'conflict_unknown']);
    expect(await unitOf('ada@acme.example')).toBe('/Old');
  });
});
