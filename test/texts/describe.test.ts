import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/app-error.ts';
import { CAUSES } from '../../src/domain/cause.ts';
import type { AssignmentMention, Reason } from '../../src/domain/entitlement.ts';
import { HOLD_RULES } from '../../src/domain/hold.ts';
import type { RejectionReason } from '../../src/domain/rejected-line.ts';
import { describeCause } from '../../src/texts/describe-cause.ts';
import { describeError, describeErrorCode } from '../../src/texts/describe-error.ts';
import { describeHold } from '../../src/texts/describe-hold.ts';
import { describeReason } from '../../src/texts/describe-reason.ts';
import { describeRejectedLine } from '../../src/texts/describe-rejected-line.ts';
import { textsFor } from '../../src/texts/texts-for.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });

const sales: AssignmentMention = {
  assignmentId: 'a1',
  subjectKind: 'group',
  subjectName: 'Sales',
  subjectDeleted: false,
  seat: 'member',
  until: null,
  note: null,
};

describe('describeReason', () => {
  it.each<[Reason, string]>([
    [{ kind: 'no_person' }, 'Nobody in the directory has this email address.'],
    [
      { kind: 'person', status: 'suspended', sourceName: 'Google', absent: false },
      'The directory (Google) has suspended them.',
    ],
    [
      { kind: 'person', status: 'deleted', sourceName: 'people.csv', absent: true },
      'They are missing from the complete reading of the directory (people.csv).',
    ],
    [{ kind: 'unit', path: '/Sales/EMEA' }, 'They stand in the org unit /Sales/EMEA.'],
    [
      { kind: 'reached', by: { ...sales, until: '2026-12-31', note: 'Q4 project' } },
      'Slack is assigned to the group Sales (member seat, until Dec 31, 2026). Note: Q4 project',
    ],
    [
      { kind: 'not_yet', by: { ...sales, subjectKind: 'organization' }, from: '2026-12-01' },
      'Slack is assigned to the whole organization, but only from Dec 1, 2026.',
    ],
    [
      { kind: 'over', by: sales, until: '2026-11-01' },
      'Slack was assigned to the group Sales until Nov 1, 2026.',
    ],
    [
      { kind: 'withdrawn', by: { ...sales, subjectDeleted: true }, at: new Date(0) },
      'Slack was assigned to the group Sales, which was deleted.',
    ],
    [
      { kind: 'excluded', by: { ...sales, subjectKind: 'person', subjectName: 'Ada' } },
      'An exclusion keeps Slack from Ada by name.',
    ],
    [{ kind: 'verdict', entitled: true, seat: 'guest' }, 'So they should have Slack, with a guest seat.'],
    [{ kind: 'verdict', entitled: false, seat: 'member' }, 'So they should not have Slack.'],
  ])('[E2] says %j', (reason, said) => {
    expect(describeReason(texts, reason)).toBe(said);
  });
});

describe('describeCause', () => {
  it.each(CAUSES)('has words for %s', (cause) => {
    expect(describeCause(texts, cause)).toMatch(/^[A-Z][^_]+$/);
  });
});

describe('describeHold', () => {
  it.each(HOLD_RULES)('has a sentence for %s that needs no fact', (rule) => {
    const said = describeHold(texts, { rule, facts: {} });
    expect(said).toMatch(/^[A-Z].{20,}\.$/);
    expect(said).not.toMatch(/null|undefined|NaN|Invalid/);
  });

  it('[G3] names the number and the limit', () => {
    expect(describeHold(texts, { rule: 'G3', facts: { count: 1_200, limit: 100 } })).toBe(
      '1,200 people would lose Slack; the limit is 100. Look at the causes, then approve or reject.',
    );
  });

  it('[M1] names the accounts and who else claims them', () => {
    const facts = { accounts: 'U1, U2', by: 'email', rivals: 'ada@example.com' };
    const said = describeHold(texts, { rule: 'M1', facts });
    expect(said).toContain('U1, U2');
    expect(said).toContain('ada@example.com');
  });

  it('[M2] says what does not fit', () => {
    const said = (why: string) => describeHold(texts, { rule: 'M2', facts: { why, account: 'U1' } });
    expect(said('employee_number')).toContain('employee number');
    expect(said('name')).toContain('name');
  });

  it('[G5] says until when the grace time runs, from either form of an instant', () => {
    const until = Date.parse('2026-11-30T09:00:00Z');
    for (const value of [until, '2026-11-30T09:00:00Z']) {
      expect(describeHold(texts, { rule: 'G5', facts: { until: value } })).toContain('Nov 30, 2026');
    }
  });
});

class Known extends AppError {
  readonly code = 'scope_missing';
}

class Unknown extends AppError {
  readonly code = 'constructor';
}

describe('describeError', () => {
  it('says what happened and what to do, with the facts of the error', () => {
    const said = describeError(texts, new Known('internal words', { needed: 'users:read' }), 'r-1');
    expect(said.title).toBe('Rollcall lacks a permission in Slack (users:read).');
    expect(said.next).toContain('Connect again');
  });

  it.each([new Unknown('secret-looking xoxp-1'), new Error('xoxp-1'), 'xoxp-1', null, undefined])(
    '[R3] shows nothing of %s, which it does not know, but the reference',
    (error) => {
      const said = describeError(texts, error, 'r-42');
      expect(said.next).toContain('r-42');
      expect(`${said.title} ${said.next}`).not.toContain('xoxp');
    },
  );

  it('knows a fault of the database inside an error of Prisma', () => {
    const wrapped = Object.assign(new Error('Invalid invocation'), { code: 'database_lost' });
    expect(describeError(texts, wrapped, 'r-1')).toEqual(describeErrorCode(texts, 'database_lost'));
  });

  it.each(Object.keys(texts.errors.byCode))('%s has a sentence and a next step without any fact', (code) => {
    const said = describeErrorCode(texts, code);
    expect(said?.title).toMatch(/^\S.*[.]$/);
    expect(said?.next).toMatch(/^\S.*[.]$/);
    expect(`${said?.title} ${said?.next}`).not.toMatch(/undefined|null|\[object| {2}/);
  });
});

describe('describeRejectedLine', () => {
  it('names the line and the reason', () => {
    expect(describeRejectedLine(texts, { line: 1_204, reason: 'malformed_email', value: 'ada@' })).toBe(
      'Line 1,204 was left out: “ada@” is not an email address.',
    );
  });

  it.each(Object.keys(texts.rejectedLines.reasons) as RejectionReason[])('has words for %s', (reason) => {
    expect(describeRejectedLine(texts, { line: 2, reason })).toMatch(/^Line 2 was left out: \S.+\.$/);
  });
});
