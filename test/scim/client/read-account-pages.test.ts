import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountPage } from '../../../src/ports/account-gateway.ts';
import { ReadingIncomplete } from '../../../src/ports/gateway-errors.ts';
import { readAccountPages } from '../../../src/scim/client/read-account-pages.ts';
import { createTestClient } from './support/create-test-client.ts';
import type { Call, Script } from './support/scripted-fetch.ts';
import { slackUserJson } from './support/slack-user-json.ts';

const idsTo = (count: number): string[] => Array.from({ length: count }, (_, index) => `U${index}`);

interface Asked {
  readonly start: number;
  readonly count: number;
}

/** Slack's listing of what `rows` holds at each call; `spoil` may change what one call is answered. */
function list(
  rows: (call: number) => readonly string[],
  spoil: (page: { ids: string[]; total: number }, call: number, asked: Asked) => void = () => undefined,
) {
  const asked: Asked[] = [];
  const answer = ({ url }: Call, index: number): Script => {
    const start = Number(url.searchParams.get('startIndex'));
    const count = Number(url.searchParams.get('count'));
    asked.push({ start, count });
    const all = rows(index);
    const page = { ids: all.slice(start - 1, start - 1 + count), total: all.length };
    spoil(page, index, { start, count });
    const resources = page.ids.map((id) => slackUserJson(id));
    return {
      json: {
        totalResults: page.total,
        itemsPerPage: resources.length,
        startIndex: start,
        Resources: resources,
      },
    };
  };
  return { answer, asked };
}

async function readAll(answer: (call: Call, index: number) => Script, signal?: AbortSignal) {
  const { client, clock } = createTestClient(answer);
  const pages: AccountPage[] = [];
  const work = (async () => {
    for await (const page of readAccountPages({ client, clock }, signal)) pages.push(page);
  })();
  const error = await clock.until(work).catch((thrown: unknown) => thrown);
  return { ids: pages.flatMap((page) => page.accounts.map(({ id }) => id)), pages, error };
}

describe('readAccountPages', () => {
  it.each([
    [1, 1],
    [1_000, 1],
    [1_001, 2],
    [4_500, 5],
  ])('[G2] reads %i accounts in %i pages, none of them twice', async (people, pages) => {
    const { answer, asked } = list(() => idsTo(people));
    const result = await readAll(answer);
    expect(result.error).toBeUndefined();
    expect(result.ids).toEqual(idsTo(people));
    expect(asked.map(({ start }) => start)).toEqual(
      Array.from({ length: pages }, (_, index) => 1 + index * 1_000),
    );
    expect(result.pages.every(({ total }) => total === people)).toBe(true);
  });

  it('[G2] goes on where a page ended short', async () => {
    const { answer, asked } = list(
      () => idsTo(2_500),
      (page, call) => {
        if (call === 1) page.ids.length = 400;
      },
    );
    const { ids, error } = await readAll(answer);
    expect(error).toBeUndefined();
    expect(ids).toEqual(idsTo(2_500));
    expect(asked).toContainEqual({ start: 1_401, count: 600 });
  });

  it('reads a Slack whose pages are smaller than asked for', async () => {
    const { answer } = list(
      () => idsTo(1_250),
      (page) => {
        page.ids.length = Math.min(page.ids.length, 100);
      },
    );
    expect(await readAll(answer)).toMatchObject({ ids: idsTo(1_250), error: undefined });
  });

  it('[G2] asks once more for a page that is empty before the end', async () => {
    const { answer } = list(
      () => idsTo(1_200),
      (page, call) => {
        if (call === 1) page.ids.length = 0;
      },
    );
    expect(await readAll(answer)).toMatchObject({ ids: idsTo(1_200), error: undefined });
  });

  it('[G2] a page that stays empty before the end is no reading', async () => {
    const { answer } = list(
      () => idsTo(1_200),
      (page, call) => {
        if (call > 0) page.ids.length = 0;
      },
    );
    expect((await readAll(answer)).error).toBeInstanceOf(ReadingIncomplete);
  });

  it.each([-3, 3])('[G2] a total that is always wrong by %i is no reading', async (by) => {
    const { answer } = list(
      () => idsTo(20),
      (page) => {
        page.total += by;
      },
    );
    expect((await readAll(answer)).error).toBeInstanceOf(ReadingIncomplete);
  });

  it.each([-3, 3])('[G2] a total that is wrong by %i once is read again', async (by) => {
    const { answer, asked } = list(
      () => idsTo(20),
      (page, call) => {
        if (call === 0) page.total += by;
      },
    );
    const { ids, error } = await readAll(answer);
    expect(error).toBeUndefined();
    expect(ids).toEqual(idsTo(20));
    expect(asked.length).toBeGreaterThan(1);
  });

  it('[G2] an empty listing is no reading', async () => {
    expect((await readAll(list(() => []).answer)).error).toBeInstanceOf(ReadingIncomplete);
  });

  it('[G2] somebody who joins at the front meanwhile shifts all rows: nobody is lost or doubled', async () => {
    const grown = ['UNEW', ...idsTo(1_500)];
    const { answer } = list((call) => (call === 0 ? idsTo(1_500) : grown));
    const { ids, error } = await readAll(answer);
    expect(error).toBeUndefined();
    expect([...ids].sort()).toEqual([...grown].sort());
  });

  it('[G2] somebody who vanishes meanwhile makes another be skipped: read again, and no longer believed', async () => {
    const { answer } = list((call) => (call === 0 ? idsTo(1_500) : idsTo(1_500).slice(1)));
    const { ids, error } = await readAll(answer);
    expect(ids).toContain('U1000');
    expect(error).toBeInstanceOf(ReadingIncomplete);
  });

  it.each<[string, Script]>([
    ['a refusal', { status: 400, json: { detail: 'invalid_query', status: 400 } }],
    ['no total', { json: { Resources: [slackUserJson('U1')] } }],
    ['a row without id', { json: { totalResults: 1, Resources: [{ active: true }] } }],
    ['rows that are none', { json: { totalResults: 1, Resources: ['U1'] } }],
  ])('[G2] %s is no reading', async (_name, script) => {
    expect((await readAll(() => script)).error).toBeInstanceOf(ReadingIncomplete);
  });

  it('[G2] whatever pages are cut or emptied: either everybody, each once, or ReadingIncomplete', async () => {
    const spoiled = fc.record({
      people: fc.integer({ min: 1, max: 3_200 }),
      cuts: fc.array(
        fc.record({ call: fc.nat(6), keep: fc.nat(1_000), totalBy: fc.constantFrom(0, 0, -1, 1, 700) }),
        { maxLength: 4 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(spoiled, async ({ people, cuts }) => {
        const { answer } = list(
          () => idsTo(people),
          (page, call) => {
            for (const cut of cuts.filter((each) => each.call === call)) {
              page.ids.length = Math.min(page.ids.length, cut.keep);
              page.total = Math.max(0, page.total + cut.totalBy);
            }
          },
        );
        const { ids, error } = await readAll(answer);
        expect(new Set(ids).size).toBe(ids.length);
        if (error === undefined) expect(ids).toHaveLength(people);
        else expect(error).toBeInstanceOf(ReadingIncomplete);
      }),
      { numRuns: 12 },
    );
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    expect((await readAll(list(() => idsTo(5)).answer, stop.signal)).error).toMatchObject({
      message: 'stopped',
    });
  });

  it('asks for nothing more once nobody listens', async () => {
    const { answer, asked } = list(() => idsTo(9_000));
    const { client, clock } = createTestClient(answer);
    const pages = readAccountPages({ client, clock });
    await clock.until(pages.next());
    await clock.until(pages.next());
    await clock.until(pages.return(undefined));
    const before = asked.length;
    await clock.advance(60_000);
    expect(asked).toHaveLength(before);
    expect(before).toBeLessThanOrEqual(5);
  });
});
