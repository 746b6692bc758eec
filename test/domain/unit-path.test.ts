import { expect, it } from 'vitest';
import { toUnitPath, unitPathsTo } from '../../src/domain/unit-path.ts';

it('names every unit on the way, root first', () => {
  expect(unitPathsTo('/Sales/EMEA')).toEqual(['/', '/Sales', '/Sales/EMEA']);
  expect(unitPathsTo('/')).toEqual(['/']);
});

it('has one form for each unit', () => {
  expect(toUnitPath(' Sales // EMEA/ ')).toBe('/Sales/EMEA');
  expect(toUnitPath('')).toBe('/');
});
