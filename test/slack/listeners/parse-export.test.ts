import { describe, expect, it } from 'vitest';
import { parseExport } from '../../../src/slack/listeners/commands/parse-export.ts';

const parse = (text: string) => parseExport(text, 'Europe/Berlin');

describe('export', () => {
  it.each([
    ['', { who: '', from: null, to: null, format: 'csv' }],
    ['  ada  park ', { who: 'ada park', from: null, to: null, format: 'csv' }],
    ['JSON', { who: '', format: 'json' }],
    [
      '2026-11-01.. ada@x.example',
      { who: 'ada@x.example', from: new Date('2026-10-31T23:00:00Z'), to: null },
    ],
    ['..2026-11-30', { who: '', from: null, to: new Date('2026-11-30T22:59:59.999Z') }],
    ['2026-11-01..2026-11-01 csv', { from: new Date('2026-10-31T23:00:00Z'), format: 'csv' }],
    ['..', { who: '', from: null, to: null }],
  ])('%j is understood', (text, wish) => {
    expect(parse(text)).toMatchObject(wish);
  });

  it.each(['2026-02-30..', '..2026-13-01', '2026-11-02..2026-11-01'])('%j is no period', (text) => {
    expect(parse(text)).toBeNull();
  });
});
