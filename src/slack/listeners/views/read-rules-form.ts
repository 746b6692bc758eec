import type { ViewOutput } from '@slack/bolt';
import type { Policy } from '../../../domain/policy.ts';
import type { Texts } from '../../../texts/texts.ts';
import { RULE_NUMBERS, type RuleNumber, ruleInput, ruleNumbers } from '../../blocks/modals/rules-view.ts';
import { readFormValues } from '../support/form-values.ts';
import type { InputErrors } from '../support/submission.ts';

export interface RulesForm {
  readonly errors: InputErrors;
  /** Leaves alone what the form does not show, and what stands there as it stood. */
  readonly change: (before: Policy) => Policy;
}

/** Every number is whole and within its bounds; every error says what is needed, under its field. */
export function readRulesForm(view: Pick<ViewOutput, 'state'>, texts: Texts): RulesForm {
  const t = texts.settings.rules;
  const values = readFormValues(view);
  const errors: Record<string, string> = {};
  const numbers = new Map<RuleNumber, number>();
  for (const name of Object.keys(RULE_NUMBERS) as RuleNumber[]) {
    const { min, max } = RULE_NUMBERS[name];
    const typed = values.text(ruleInput(name)) ?? '';
    const number = /^\d+$/u.test(typed) ? Number(typed) : Number.NaN;
    if (number >= min && number <= max) numbers.set(name, number);
    else errors[ruleInput(name)] = t.wholeNumber(min, max);
  }
  const timeZone = values.text(ruleInput('timeZone')) ?? '';
  if (!isTimeZone(timeZone)) errors[ruleInput('timeZone')] = t.noTimeZone;
  const lines = (values.text(ruleInput('breakGlass')) ?? '').split(/[\s,;]+/u);
  const breakGlass = [...new Set(lines.filter((line) => line !== ''))];
  const change = (before: Policy) => ({ ...withNumbers(before, numbers), timeZone, breakGlass });
  return { errors, change };
}

/** A share that stands as it was shown keeps its fractions: the form shows whole percents and hours. */
function withNumbers(before: Policy, numbers: ReadonlyMap<RuleNumber, number>): Policy {
  const shown = ruleNumbers(before);
  const isNew = (name: RuleNumber) => numbers.get(name) !== shown[name];
  const of = (name: RuleNumber) => numbers.get(name) ?? shown[name];
  const share = isNew('removalsShare') ? of('removalsShare') / 100 : before.removals.share;
  const minutes = of('grace') * 60;
  return {
    ...before,
    removals: { ...before.removals, count: of('removalsCount'), share, hardCount: of('removalsHard') },
    additions: { ...before.additions, count: of('additionsCount') },
    fourEyesFrom: of('fourEyes'),
    approvalDays: of('approvalDays'),
    graceMinutes: isNew('grace')
      ? { ...before.graceMinutes, suspended: minutes, deleted: minutes }
      : before.graceMinutes,
  };
}

/** Intl knows the zones of the IANA database and throws for anything else. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
