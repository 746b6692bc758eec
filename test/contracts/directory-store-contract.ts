import { beforeEach, describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '../../src/domain/directory-record.ts';
import type { Source } from '../../src/ports/directory-store.ts';
import { makeRecord } from './make-record.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const LATER = new Date('2026-08-04T09:00:00Z');

export function directoryStoreContract(open: OpenStores): void {
  let directory: Stores['directory'];
  let id: string;
  let hr: Source;
  beforeEach(async () => {
    const stores = await open();
    directory = stores.directory;
    id = (await stores.connections.getOrCreatePending(NOW)).id;
    hr = await directory.getOrCreateSource(id, 'HR', 'csv', NOW);
  });

  /** One whole reading of a source. */
  async function read(records: readonly DirectoryRecord[], { source = hr, complete = true, now = NOW } = {}) {
    const work = await directory.beginImport(id, source, now);
    await work.upsert(records);
    return work.finish({ complete, now });
  }
  const person = async (email: string) => (await directory.findPersonByEmail(id, email))?.person ?? null;
  const counts = (added: number, changed: number, removed: number, unchanged: number) => ({
    added,
    changed,
    removed,
    unchanged,
  });

  describe('reading', () => {
    it('adds people with unit, parents and groups', async () => {
      const ada = makeRecord('Ada@Example.com', {
        externalId: 'hr-1',
        secondaryEmails: ['ada@old.example'],
        title: 'Countess',
        employeeNumber: '42',
        unitPath: '/Sales/EMEA',
        groups: ['Engineers', 'All'],
      });
      expect(await read([ada])).toEqual(counts(1, 0, 0, 0));
      const place = await directory.findPersonByEmail(id, ' ada@EXAMPLE.com ');
      expect(place).toMatchObject({
        person: {
          sourceId: hr.id,
          sourceName: 'HR',
          externalId: 'hr-1',
          email: 'Ada@Example.com',
          secondaryEmails: ['ada@old.example'],
          givenName: 'Ada',
          familyName: 'Example',
          title: 'Countess',
          employeeNumber: '42',
          status: 'active',
          deletionEvidence: null,
        },
        unitPath: '/Sales/EMEA',
        groups: ['All', 'Engineers'],
        workspaces: [],
      });
      const sales = await directory.findUnit(id, '/Sales');
      const root = await directory.findUnit(id, '/');
      expect(await directory.findUnit(id, '/Sales/EMEA')).toMatchObject({
        parentId: sales?.id,
        deleted: false,
      });
      expect(sales?.parentId).toBe(root?.id);
      expect(root?.parentId).toBeNull();
      expect(await directory.findPersonByEmail(id, 'ada@old.example')).toEqual(place);
      expect(await directory.getPerson(id, place?.person.id ?? '')).toEqual(place);
    });

    it('says what changed and what did not', async () => {
      await read([makeRecord('a@x.example'), makeRecord('b@x.example', { groups: ['G', 'F'] })]);
      const again = [
        makeRecord('a@x.example', { title: 'New' }),
        makeRecord('b@x.example', { groups: ['F', 'G'] }),
      ];
      expect(await read(again)).toEqual(counts(0, 1, 0, 1));
      expect((await person('a@x.example'))?.title).toBe('New');
    });

    it('replaces the groups of a person', async () => {
      await read([
        makeRecord('a@x.example', { groups: ['F', 'G'] }),
        makeRecord('b@x.example', { groups: ['G'] }),
      ]);
      await read([
        makeRecord('a@x.example', { groups: ['F', 'H'] }),
        makeRecord('b@x.example', { groups: ['G'] }),
      ]);
      expect((await directory.findPersonByEmail(id, 'a@x.example'))?.groups).toEqual(['F', 'H']);
    });

    it('[D4] an email change keeps the person, two that swap addresses included', async () => {
      const swapped = (one: string, other: string) => [
        makeRecord(one, { externalId: '1' }),
        makeRecord(other, { externalId: '2' }),
      ];
      await read(swapped('a@x.example', 'b@x.example'));
      const [a, b] = [await person('a@x.example'), await person('b@x.example')];
      expect(await read(swapped('b@x.example', 'a@x.example'))).toEqual(counts(0, 2, 0, 0));
      expect((await person('b@x.example'))?.id).toBe(a?.id);
      expect((await person('a@x.example'))?.id).toBe(b?.id);
    });

    it('stores names that are not well-formed text', async () => {
      const hostile = makeRecord('a@x.example', {
        givenName: 'A\0da \ud800',
        familyName: "O'Neil %_\\ <!channel>",
      });
      await read([hostile]);
      expect((await person('a@x.example'))?.familyName).toBe("O'Neil %_\\ <!channel>");
    });
  });

  describe('removing', () => {
    it('[G2] a complete reading deletes who is absent, with that evidence', async () => {
      await read([makeRecord('a@x.example'), makeRecord('b@x.example')]);
      expect(await read([makeRecord('a@x.example')], { now: LATER })).toEqual(counts(0, 0, 1, 1));
      expect(await person('b@x.example')).toMatchObject({ status: 'deleted', deletionEvidence: 'absent' });
      expect(await directory.countPeople(id)).toBe(1);
      expect(await read([makeRecord('a@x.example')])).toEqual(counts(0, 0, 0, 1));
    });

    it('[G2] a partial reading removes nobody', async () => {
      await read([makeRecord('a@x.example'), makeRecord('b@x.example')]);
      expect(await read([makeRecord('a@x.example')], { complete: false })).toEqual(counts(0, 0, 0, 1));
      expect((await person('b@x.example'))?.status).toBe('active');
    });

    it('keeps evidence `said` of whom the source itself calls deleted', async () => {
      await read([makeRecord('a@x.example')]);
      await read([makeRecord('a@x.example', { status: 'deleted' })]);
      expect(await person('a@x.example')).toMatchObject({ status: 'deleted', deletionEvidence: 'said' });
    });

    it('brings somebody back as the same person', async () => {
      await read([makeRecord('a@x.example'), makeRecord('b@x.example')]);
      const before = await person('b@x.example');
      await read([makeRecord('a@x.example')]);
      expect(await read([makeRecord('a@x.example'), makeRecord('b@x.example')])).toEqual(counts(0, 1, 0, 1));
      expect(await person('b@x.example')).toEqual(before);
    });

    it('leaves other sources’ people alone', async () => {
      const okta = await directory.getOrCreateSource(id, 'Okta', 'scim', NOW);
      await read([makeRecord('a@x.example')]);
      await read([makeRecord('b@x.example')], { source: okta });
      expect((await person('a@x.example'))?.status).toBe('active');
    });

    it('[E3] ends a unit and a group that a complete reading no longer mentions, and brings them back', async () => {
      const emea = [makeRecord('a@x.example', { unitPath: '/Sales/EMEA', groups: ['G'] })];
      await read(emea);
      const [unit, group] = [await directory.findUnit(id, '/Sales/EMEA'), await directory.findGroup(id, 'G')];
      await read([makeRecord('a@x.example', { unitPath: '/Sales' })]);
      expect(await directory.findUnit(id, '/Sales/EMEA')).toBeNull();
      expect(await directory.findGroup(id, 'G')).toBeNull();
      expect(await directory.findUnit(id, '/Sales')).not.toBeNull();
      await read(emea);
      expect(await directory.findUnit(id, '/Sales/EMEA')).toEqual(unit);
      expect(await directory.findGroup(id, 'G')).toEqual(group);
    });
  });

  describe('the proof of a reading', () => {
    it('stands on its source, with the complete reading before it', async () => {
      expect((await directory.sources(id))[0]).toEqual({ ...hr, lastReading: null });
      const three = ['a', 'b', 'c'].map((name) => makeRecord(`${name}@x.example`));
      await read(three);
      const first = { at: NOW, people: 3, complete: true, before: null };
      expect((await directory.sources(id))[0]?.lastReading).toEqual(first);
      await read(three.slice(0, 1), { complete: false, now: LATER });
      const partial = { at: LATER, people: 1, complete: false, before: 3 };
      expect((await directory.sources(id))[0]?.lastReading).toEqual(partial);
      await read(three.slice(0, 2), { now: LATER });
      const smaller = { at: LATER, people: 2, complete: true, before: 3 };
      expect((await directory.sources(id))[0]?.lastReading).toEqual(smaller);
    });

    it('[G2] a reading that is confirmed is as young as that, and as complete as it was', async () => {
      await directory.confirmReading(id, hr.id, LATER);
      expect((await directory.sources(id))[0]?.lastReading).toBeNull();
      await read([makeRecord('a@x.example')]);
      await directory.confirmReading(id, hr.id, LATER);
      const confirmed = { at: LATER, people: 1, complete: true, before: null };
      expect((await directory.sources(id))[0]?.lastReading).toEqual(confirmed);
    });

    it('[G4] a source is reviewed once, and the next one by itself', async () => {
      await directory.setSourcesReviewed(id, NOW);
      const okta = await directory.getOrCreateSource(id, 'Okta', 'scim', LATER);
      expect(okta.reviewedAt).toBeNull();
      await directory.setSourcesReviewed(id, LATER);
      expect((await directory.sources(id)).map(({ reviewedAt }) => reviewedAt)).toEqual([NOW, LATER]);
      expect(await directory.getOrCreateSource(id, 'Okta', 'scim', LATER)).toEqual({
        ...okta,
        reviewedAt: LATER,
      });
    });
  });

  describe('several sources', () => {
    it('[D4] a second source that claims the same email changes nothing', async () => {
      await read([makeRecord('a@x.example', { title: 'Of HR' })]);
      const okta = await directory.getOrCreateSource(id, 'Okta', 'scim', NOW);
      const claim = makeRecord('A@x.example', { title: 'Of Okta', unitPath: '/Okta', status: 'suspended' });
      expect(await read([claim, makeRecord('b@x.example')], { source: okta })).toEqual(counts(1, 0, 0, 1));
      expect(await person('a@x.example')).toMatchObject({
        sourceId: hr.id,
        title: 'Of HR',
        status: 'active',
      });
      expect(await directory.findUnit(id, '/Okta')).toBeNull();
    });

    it('[D2] adds by hand whom no directory knows, and a directory takes them over', async () => {
      const added = await directory.addByHand(id, makeRecord('a@x.example', { groups: ['G'] }), NOW);
      expect(added).toMatchObject({ email: 'a@x.example', status: 'active' });
      expect(await directory.addByHand(id, makeRecord('A@x.example'), NOW)).toMatchObject({ id: added.id });
      expect(await read([makeRecord('a@x.example', { externalId: '7' })])).toEqual(counts(0, 1, 0, 0));
      expect(await person('a@x.example')).toMatchObject({ id: added.id, sourceId: hr.id, externalId: '7' });
    });

    it('[D2] a record by hand is reviewed by who made it, and never changes a directory’s', async () => {
      await read([makeRecord('a@x.example', { title: 'Of HR' })]);
      const same = await directory.addByHand(id, makeRecord('a@x.example', { title: 'By hand' }), NOW);
      expect(same).toMatchObject({ sourceId: hr.id, title: 'Of HR' });
      const byHand = (await directory.sources(id)).find(({ kind }) => kind === 'by_hand');
      expect(byHand?.reviewedAt).toEqual(NOW);
    });
  });
}
