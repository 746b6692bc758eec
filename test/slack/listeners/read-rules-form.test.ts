import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '../../../src/domain/policy.ts';
import { rulesView } from '../../../src/slack/blocks/modals/rules-view.ts';
import { readRulesForm } from '../../../src/slack/listeners/views/read-rules-form.ts';
import { textsFor } from '../../../src/texts/texts-for.ts';
import { expectValidView } from '../../support/block-kit.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });

/** The modal as it comes back, with what somebody changed in it. */
function submitted(policy: Policy, typed: Readonly<Record<string, string | null>> = {}) {
  const view = rulesView(texts, policy);
  const values = (view.blocks as readonly KnownBlock[]).flatMap((block) => {
    if (block.type !== 'input' || block.element.type !== 'plain_text_input') return [];
    const { block_id: id = '', element } = block;
    const value = id in typed ? typed[id] : (element.initial_value ?? null);
    return [[id, { value: { type: 'plain_text_input', value } }] as const];
  });
  return readRulesForm({ state: { values: Object.fromEntries(values) } } as never, texts);
}

describe('the form of the rules', () => {
  it('that nobody changed changes nothing, whatever stood there', () => {
    const policies = fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      grace: fc.nat({ max: 10_000 }),
      count: fc.nat({ max: 1_000 }),
    });
    fc.assert(
      fc.property(policies, ({ share, grace, count }) => {
        const policy = {
          ...DEFAULT_POLICY,
          removals: { ...DEFAULT_POLICY.removals, share, count },
          graceMinutes: { suspended: grace, moved: 7 },
        };
        const { errors, change } = submitted(policy);
        expect(errors).toEqual({});
        expect(change(policy)).toEqual(policy);
      }),
    );
    expectValidView(rulesView(texts, DEFAULT_POLICY));
  });

  it('changes what was typed and nothing else', () => {
    const { change } = submitted(DEFAULT_POLICY, { 'rule-removalsShare': '25', 'rule-grace': '48' });
    expect(change(DEFAULT_POLICY)).toEqual({
      ...DEFAULT_POLICY,
      removals: { ...DEFAULT_POLICY.removals, share: 0.25 },
      graceMinutes: { suspended: 2_880, deleted: 2_880 },
    });
  });

  it('[G1] takes the break-glass list as it was pasted, each once', () => {
    const { change } = submitted(DEFAULT_POLICY, { 'rule-breakGlass': 'a@x.io, U123;\nb@x.io  a@x.io\n' });
    expect(change(DEFAULT_POLICY).breakGlass).toEqual(['a@x.io', 'U123', 'b@x.io']);
  });

  it.each(['', '-1', '1.5', '1e3', 'ten', '100001', '٣', null])('%j is no number of removals', (typed) => {
    expect(submitted(DEFAULT_POLICY, { 'rule-removalsCount': typed }).errors).toEqual({
      'rule-removalsCount': 'A whole number from 0 to 100,000 is needed here.',
    });
  });

  it.each(['', 'Middle Earth', '../etc'])('%j is no time zone', (typed) => {
    expect(Object.keys(submitted(DEFAULT_POLICY, { 'rule-timeZone': typed }).errors)).toEqual([
      'rule-timeZone',
    ]);
  });
});
