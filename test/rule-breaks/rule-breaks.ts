import { APPLYING } from './applying.ts';
import { DECIDING } from './deciding.ts';
import { GUARDING } from './guarding.ts';
import type { RuleBreak } from './rule-break.ts';

export const RULE_BREAKS: readonly RuleBreak[] = [...GUARDING, ...APPLYING, ...DECIDING];
