import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/domain/app-error.ts';
import { readWhole } from '../../../src/use-cases/read-whole.ts';
import { standInPerson } from '../../support/directory-stand-in/directory-state.ts';
import { answer, type Fault, type Reply } from '../../support/directory-stand-in/faults.ts';
import { createRecordingLog, type RecordingLog } from '../../support/recording-log.ts';
import type { PulledApi, PullStandIn } from './stand-ins.ts';

const NAMES = ['ada', 'bob', 'eve', 'sue', 'tom'];

/** What every directory that is read over the network keeps, against a stand-in with two rows a page. */
export function pulledDirectoryContract(api: PulledApi): void {
  let standIn: PullStandIn;
  let log: RecordingLog;
  beforeEach(async () => {
    standIn = await api.start();
    log = createRecordingLog();
    standIn.state.people = NAMES.map((name) => standInPerson(name));
  });
  afterEach(() => standIn.close());

  const read = () => readWhole(standIn.open(log));
  const names = async () => (await read()).people.map(({ externalId }) => externalId).toSorted();
  const fault = async () => {
    const error = await read().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error instanceof AppError) return error;
    throw new Error(`no fault of ours: ${inspect(error)}`);
  };
  const withRows =
    (change: (rows: readonly unknown[]) => readonly unknown[]) =>
    (reply: Reply): Reply => {
      const body = reply.body as Record<string, readonly unknown[]>;
      return { ...reply, body: { ...body, [api.rows]: change(body[api.rows] ?? []) } };
    };

  describe('reading', () => {
    it('reads everybody to the last page', async () => {
      const { people, proof, read: count, rejected } = await read();
      expect([people.length, count, rejected]).toEqual([5, 5, []]);
      expect(proof).toEqual({ pages: 3, rows: 5, total: api.counts ? 5 : null });
      expect(people.find(({ externalId }) => externalId === 'ada')).toEqual({
        externalId: 'ada',
        email: 'ada@example.com',
        secondaryEmails: [],
        givenName: 'ADA',
        familyName: 'Example',
        title: 'Engineer',
        employeeNumber: 'E-ada',
        status: 'active',
        unitPath: '/Sales',
        groups: [],
      });
    });

    it('tells who is suspended, who is deleted, and which addresses were given out', async () => {
      standIn.state.people = [
        standInPerson('ada', { aliases: ['countess@example.com'] }),
        standInPerson('bob', { status: 'suspended' }),
        standInPerson('eve', { status: 'deleted' }),
      ];
      const { people, deleted } = await read();
      expect(people.map(({ externalId, status }) => [externalId, status])).toEqual([
        ['ada', 'active'],
        ['bob', 'suspended'],
      ]);
      expect(people[0]?.secondaryEmails).toEqual(['countess@example.com']);
      expect(deleted.map(({ externalId, email, status }) => [externalId, email, status])).toEqual([
        ['eve', 'eve@example.com', 'deleted'],
      ]);
    });

    it('puts people into groups, nested ones too, page by page', async () => {
      const group = (id: string, members: readonly string[]) => ({
        id,
        name: `${id}@example.com`,
        email: `${id}@example.com`,
        members,
      });
      standIn.state.groups = [
        group('all', ['sales', 'ada']),
        group('sales', ['bob', 'eve', 'sue']),
        group('none', []),
      ];
      const { people } = await read();
      expect(people.map(({ externalId, groups }) => [externalId, groups])).toEqual([
        ['ada', ['all@example.com']],
        ['bob', ['all@example.com', 'sales@example.com']],
        ['eve', ['all@example.com', 'sales@example.com']],
        ['sue', ['all@example.com', 'sales@example.com']],
        ['tom', []],
      ]);
    });

    it('asks only to read', async () => {
      await read();
      const others = standIn.requests.filter(({ url }) => !api.token.test(url.pathname));
      expect(new Set(others.map(({ method }) => method))).toEqual(new Set(['GET']));
    });
  });

  describe('faults on the way', () => {
    it('waits as long as Retry-After says, and a page that failed is asked for again by itself', async () => {
      standIn.faults.arrange({ path: api.users, nth: [2], play: answer(429, {}, { 'retry-after': '7' }) });
      expect(await names()).toEqual(NAMES);
      expect(standIn.waits).toEqual([7_000]);
      expect(standIn.requests.filter(({ url }) => api.users.test(url.href))).toHaveLength(4);
    });

    it.each<[string, Fault['play']]>([
      ['a fault of the server', answer(500)],
      ['an answer that is none', answer(200, { [api.rows]: 'soon' })],
      ['a connection cut before the answer', () => 'cut'],
      ['a connection cut in the middle of a page', () => 'half'],
    ])('gets over %s', async (_name, play) => {
      standIn.faults.arrange({ path: api.users, nth: [2, 3], play });
      expect(await names()).toEqual(NAMES);
    });

    it('[G2] a page that never comes fails the whole reading', async () => {
      standIn.faults.arrange({ path: api.users, nth: [3, 4, 5, 6, 7], play: answer(500) });
      expect((await fault()).code).toBe('pull_unavailable');
    });

    it('does not wait for hours', async () => {
      standIn.faults.arrange({ path: api.users, play: answer(429, {}, { 'retry-after': '3600' }) });
      expect((await fault()).code).toBe('pull_unavailable');
      expect(standIn.waits).toEqual([]);
    });

    it('starts again, once, where a page’s cursor has expired', async () => {
      standIn.faults.arrange({ path: api.users, nth: [2], play: () => api.expired });
      expect(await names()).toEqual(NAMES);
      standIn.faults.clear();
      standIn.faults.arrange({ path: api.users, nth: [2, 4], play: answer(410) });
      expect((await fault()).code).toBe('pull_refused');
    });

    it('says that it may not read', async () => {
      standIn.faults.arrange({ path: api.users, play: () => api.refused });
      const { code, context } = await fault();
      expect([code, context.status]).toEqual(['pull_refused', 403]);
    });
  });

  describe('a listing that is not what it should be', () => {
    it('[G2] nobody at all is a failure', async () => {
      standIn.state.people = [];
      expect((await fault()).code).toBe('pull_incomplete');
    });

    it('[G2] fewer rows than were said are a failure, where the API says it', async () => {
      standIn.faults.arrange({ path: api.users, nth: [2, 5], play: withRows(() => []) });
      if (api.counts) expect((await fault()).code).toBe('pull_incomplete');
      else expect(await names()).toEqual(['ada', 'bob', 'tom']);
    });

    it('reads again when rows were short once', async () => {
      standIn.faults.arrange({ path: api.users, nth: [2], play: withRows(() => []) });
      expect(await names()).toEqual(api.counts ? NAMES : ['ada', 'bob', 'tom']);
    });

    it('[G2] fewer members than were said are a failure: nobody leaves a group by that', async () => {
      standIn.state.groups = [{ id: 'g', name: 'G', email: 'g@example.com', members: ['ada', 'bob'] }];
      const rows = api.counts ? 'value' : 'members';
      const none = (reply: Reply): Reply => ({ ...reply, body: { ...(reply.body as object), [rows]: [] } });
      standIn.faults.arrange({ path: api.members, play: none });
      expect((await fault()).code).toBe('pull_incomplete');
    });

    it('counts a row that comes twice once, the later one', async () => {
      const moved = standInPerson('ada', { unit: '/Legal' });
      standIn.faults.arrange({
        path: api.users,
        nth: [1],
        play: (reply) => {
          // Moved from the first page to the last while the listing runs.
          standIn.state.people = [
            ...standIn.state.people.filter(({ id }) => id !== 'ada'),
            { ...moved, email: 'zada@example.com' },
          ];
          return reply;
        },
      });
      const { people } = await read();
      expect(people.filter(({ externalId }) => externalId === 'ada')).toMatchObject([{ unitPath: '/Legal' }]);
    });

    it('leaves out whose address cannot be used, and two who claim one', async () => {
      standIn.state.people = [
        standInPerson('ada'),
        standInPerson('bob', { email: 'no address' }),
        standInPerson('eve', { email: 'one@example.com' }),
        standInPerson('sue', { email: 'ONE@example.com' }),
      ];
      const { people, read: count, rejected } = await read();
      expect([people.map(({ externalId }) => externalId), count]).toEqual([['ada'], 4]);
      expect(rejected.map(({ reason }) => reason).toSorted()).toEqual([
        'contradiction',
        'contradiction',
        'malformed_email',
      ]);
    });
  });

  describe('secrets', () => {
    it.each(['token', 'users'] as const)(
      '[R3] stay out of errors and logs when %s are refused',
      async (what) => {
        standIn.faults.arrange({
          path: api[what],
          play: ({ body }) => ({
            status: 400,
            body: { error: { code: 'canary said', message: `canary ${JSON.stringify(body)}` } },
          }),
        });
        const error = await fault();
        expect(error.code).toBe('pull_refused');
        const written = inspect([error, log.lines], { depth: 20, showHidden: true });
        expect(written).not.toMatch(/canary|PRIVATE|Bearer|assertion|client_secret/);
      },
    );

    it('[R3] stay out of errors and logs when the connection is cut', async () => {
      standIn.faults.arrange({ path: api.users, play: () => 'cut' });
      const written = inspect([await fault(), log.lines], { depth: 20, showHidden: true });
      expect(written).not.toMatch(/canary|PRIVATE|Bearer|assertion|client_secret/);
    });
  });
}
