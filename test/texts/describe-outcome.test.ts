import { describe, expect, it } from 'vitest';
import { describeOutcome } from '../../src/texts/describe-outcome.ts';
import { textsFor } from '../../src/texts/texts-for.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });

describe('describeOutcome', () => {
  it('says what to do about a failure that the catalogue knows', () => {
    const said = describeOutcome(texts, { code: 'protected_in_slack', detail: 'cannot_modify_owner' });
    expect(said.title).toContain('Slack protects this account');
  });

  it("[R3] names Slack's own word for a refusal, and shows nothing of its detail", () => {
    const said = describeOutcome(texts, { code: 'cannot_modify_gdpr', detail: 'xoxp-1' });
    expect(said.title).toBe('Slack refused the change (cannot_modify_gdpr).');
    expect(said.next).not.toContain('xoxp');
  });
});
