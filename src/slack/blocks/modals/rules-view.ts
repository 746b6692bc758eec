import type { InputBlock, ModalView } from '@slack/types';
import type { Policy } from '../../../domain/policy.ts';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS, ELEMENT } from '../../action-ids.ts';
import { input, textInput } from '../build/inputs.ts';
import { modal } from '../build/modal.ts';

/** A number that can be changed: how it is called, and from where to where it may go. */
export const RULE_NUMBERS = {
  removalsCount: { min: 0, max: 100_000 },
  removalsShare: { min: 0, max: 100 },
  removalsHard: { min: 0, max: 100_000 },
  additionsCount: { min: 0, max: 100_000 },
  fourEyes: { min: 0, max: 100_000 },
  approvalDays: { min: 1, max: 365 },
  grace: { min: 0, max: 8_760 },
} as const;

export type RuleNumber = keyof typeof RULE_NUMBERS;

/** `block_id`s of the modal; errors are shown at them. */
export const ruleInput = (name: RuleNumber | 'timeZone' | 'breakGlass'): string => `rule-${name}`;

const PERCENT = 100;
const MINUTES_OF_HOUR = 60;

/** The numbers as the form has them: shares in percent, grace in hours. */
export function ruleNumbers(policy: Policy): Readonly<Record<RuleNumber, number>> {
  const { removals, additions, fourEyesFrom, approvalDays, graceMinutes } = policy;
  return {
    removalsCount: removals.count,
    removalsShare: Math.round(removals.share * PERCENT),
    removalsHard: removals.hardCount,
    additionsCount: additions.count,
    fourEyes: fourEyesFrom,
    approvalDays,
    grace: Math.round((graceMinutes.suspended ?? 0) / MINUTES_OF_HOUR),
  };
}

/** What runs by itself, in numbers (G1, G3, G5, G8, A3, A5). */
export function rulesView(texts: Texts, policy: Policy): ModalView {
  const t = texts.settings.rules;
  const numbers = ruleNumbers(policy);
  const number = (name: RuleNumber, hint?: string): InputBlock =>
    input(ruleInput(name), t[name], textInput(ELEMENT, { initial: String(numbers[name]), maxLength: 7 }), {
      ...(hint === undefined ? {} : { hint }),
    });
  const zone = textInput(ELEMENT, { initial: policy.timeZone, maxLength: 60 });
  const list = textInput(ELEMENT, { initial: policy.breakGlass.join('\n'), multiline: true });
  return modal({
    callbackId: CALLBACKS.rules,
    title: t.title,
    close: texts.buttons.cancel,
    submit: t.submit,
    blocks: [
      number('removalsCount', t.removalsHint),
      number('removalsShare'),
      number('removalsHard'),
      number('additionsCount'),
      number('fourEyes', t.fourEyesHint),
      number('approvalDays'),
      number('grace', t.graceHint),
      input(ruleInput('timeZone'), t.timeZone, zone, { hint: t.timeZoneHint }),
      input(ruleInput('breakGlass'), t.breakGlass, list, { hint: t.breakGlassHint, optional: true }),
    ],
  });
}
