import { expect, it } from 'vitest';
import { toSlackPlan } from '../../../src/slack/web/to-slack-plan.ts';

it.each([
  ['free', false, 'free'],
  ['std', false, 'pro'],
  ['plus', false, 'business_plus'],
  ['enterprise', true, 'enterprise'],
  ['compliance', false, 'business_plus'],
  ['compliance', true, 'enterprise'],
  ['something_of_2027', false, 'unknown'],
  ['toString', false, 'unknown'],
  [null, false, 'unknown'],
])('%s (organisation: %s) is %s', (word, inEnterprise, plan) => {
  expect(toSlackPlan(word, inEnterprise)).toBe(plan);
});
