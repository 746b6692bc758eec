import type { SlackPlan } from '../../domain/connection.ts';

const PLANS: ReadonlyMap<string | null, SlackPlan> = new Map([
  ['free', 'free'],
  ['std', 'pro'],
  ['plus', 'business_plus'],
  ['enterprise', 'enterprise'],
]);

/**
 * Slack's word of team.billing.info. `compliance` is Slack's name for both larger plans, so whether there is an
 * organisation decides. A word nobody knows yet is `unknown`: SCIM is then asked, not refused (slack-facts §3.3).
 */
export function toSlackPlan(word: string | null, inEnterprise: boolean): SlackPlan {
  if (word === 'compliance') return inEnterprise ? 'enterprise' : 'business_plus';
  return PLANS.get(word) ?? 'unknown';
}
