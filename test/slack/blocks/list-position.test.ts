import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeActionValue, parseActionValue } from '../../../src/slack/blocks/action-value.ts';
import { firstPage, nextPage, previousPage } from '../../../src/slack/blocks/list-position.ts';

describe('list position', () => {
  it('goes forth and back over the same pages', () => {
    const second = nextPage(firstPage('active', ' ada '), 'c1');
    const third = nextPage(second, 'c2');
    expect(third).toMatchObject({ search: 'ada', after: 'c2', trail: [null, 'c1'], page: 2 });
    expect(previousPage(third)).toEqual(second);
    expect(previousPage(previousPage(third))).toEqual(firstPage('active', 'ada'));
    expect(previousPage(firstPage('active', 'ada'))).toEqual(firstPage('active', 'ada'));
  });

  it('forgets the oldest steps rather than outgrow a button, and ends at the first page then', () => {
    let position = firstPage('all', '\u0000"'.repeat(400));
    for (let page = 0; page < 6_667; page += 1)
      position = nextPage(position, `cursor-${page}-${'x'.repeat(60)}`);
    expect(encodeActionValue({ to: 'list', position }).length).toBeLessThanOrEqual(2_000);
    expect(position.page).toBe(6_667);
    for (let step = 0; step < 50; step += 1) position = previousPage(position);
    expect(position).toMatchObject({ page: 0, after: null });
  });

  it('survives the way through a button', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.array(fc.string({ maxLength: 80 })),
        (search, cursors) => {
          const position = cursors.reduce(nextPage, firstPage('drift', search));
          expect(parseActionValue(encodeActionValue({ to: 'list', position }))).toEqual({
            to: 'list',
            position,
          });
        },
      ),
    );
  });
});
