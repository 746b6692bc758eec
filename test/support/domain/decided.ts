import type { Account } from '../../../src/domain/account.ts';
import type { PersonCase, PersonMemory } from '../../../src/domain/case.ts';
import type { LossCause } from '../../../src/domain/cause.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { DecideSetting } from '../../../src/domain/decide-setting.ts';
import type { CaseVerdict } from '../../../src/domain/plan.ts';
import {
  makeClaim,
  makeEntitlement,
  makeMention,
  makePerson,
  makePersonCase,
  makePersonMemory,
  NOT_ENTITLED,
  SETTING,
} from './make.ts';

export type Changes = Partial<Omit<PersonCase, 'kind'>>;

export function decided(changes: Changes, setting: Partial<DecideSetting> = {}): CaseVerdict {
  return decide(makePersonCase(changes), { ...SETTING, ...setting });
}

/** `invite assigned`, `deactivate suspended held G5`, `drift switched_off`: a verdict in words. */
export function inWords({ operations, drift }: Pick<CaseVerdict, 'operations' | 'drift'>): string {
  const planned = operations.map(({ kind, reasons, hold }) =>
    [kind, ...reasons.map(({ cause }) => cause), ...(hold === null ? [] : ['held', hold.rule])].join(' '),
  );
  return [...planned, ...drift.map(({ why }) => `drift ${why}`)].join(', ');
}

export const words = (changes: Changes, setting?: Partial<DecideSetting>) =>
  inWords(decided(changes, setting));

export const account = (changes: Partial<Account> = {}) => ({ claims: [makeClaim(changes)] });

export const SUSPENDED: Changes = {
  person: makePerson({ status: 'suspended' }),
  entitlement: NOT_ENTITLED,
};

export const LOST_AT = new Date('2026-11-20T12:00:00Z');

export const lost = (cause: LossCause, by = makeMention()): PersonMemory =>
  makePersonMemory({ reached: { by: [by], unitId: null, lost: { cause, at: LOST_AT, by } } });

export const excludedBy = (subjectKind: 'group' | 'person') =>
  makeEntitlement({
    entitled: false,
    assignmentIds: ['no'],
    reachedBy: [],
    excludedBy: [makeMention({ assignmentId: 'no', subjectKind })],
    byName: subjectKind === 'person',
  });
