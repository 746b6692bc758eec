import { describe, expect, it } from 'vitest';
import type { InviteVerdict } from '../../../../src/domain/invite-verdict.ts';
import { ACTIONS, INPUTS } from '../../../../src/slack/action-ids.ts';
import { inviteResultView } from '../../../../src/slack/blocks/modals/invite-result-view.ts';
import {
  type InviteModel,
  inviteMetadata,
  inviteView,
} from '../../../../src/slack/blocks/modals/invite-view.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { actionIdsOf, expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
const VERDICTS: readonly InviteVerdict[] = [
  'invite',
  'already_active',
  'already_invited',
  'inactive',
  'malformed',
  'directory_says_no',
];

function inviteNamed(name: string, count: number): InviteModel {
  return {
    emails: Array.from({ length: Math.min(count, 3_000) }, () => name).join(', '),
    seat: 'member',
    from: '2026-11-24',
    until: '2026-12-31',
    note: name,
    guestSeats: true,
    checked: {
      lines: linesNamed(name, count),
      unknownDomains: Array.from({ length: Math.min(count, 50) }, () => name),
      digest: 'd'.repeat(64),
    },
  };
}

function linesNamed(name: string, count: number) {
  return VERDICTS.flatMap((verdict) =>
    Array.from({ length: count }, () => ({ email: name, verdict, accountId: 'U1' })),
  );
}

function expectFits(name: string) {
  expectValidView(inviteView(texts, inviteNamed(name, 3)));
  expectValidView(inviteResultView(texts, { results: linesNamed(name, 3) }));
}

describe('the invite modals', () => {
  it.each(HOSTILE_NAME_LIST)('are ones that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('are ones that Slack takes, with any name', () => withAnyName(expectFits));

  it.each([0, 1, 15, 500])(
    'are ones that Slack takes, with %i addresses, more than the input holds',
    (count) => {
      expectValidView(inviteView(texts, inviteNamed('ada@example.com', count)));
      expectValidView(inviteResultView(texts, { results: linesNamed('ada@example.com', count) }));
    },
  );
});

describe('the invite modal', () => {
  it('says before sending what will happen to each address', () => {
    const model: InviteModel = {
      ...inviteNamed('', 0),
      checked: {
        lines: [
          { email: 'new@example.com', verdict: 'invite', accountId: null },
          { email: 'back@example.com', verdict: 'inactive', accountId: 'U1' },
          { email: 'ada@', verdict: 'malformed', accountId: null },
        ],
        unknownDomains: ['exmaple.com'],
        digest: 'abc',
      },
    };
    const said = wording(inviteView(texts, model));
    expect(said).toContain('*Will be invited (1)*\nnew@example.com');
    expect(said).toContain('comes back with its messages (1)*\nback@example.com');
    expect(said).toContain('Not an email address');
    expect(said).toContain('Nobody in the directory has an address at exmaple.com');
    expect(inviteMetadata.parse(inviteView(texts, model).private_metadata)).toEqual({ checked: 'abc' });
  });

  it('offers guest seats only where the Slack plan has them', () => {
    const seats = (guestSeats: boolean) =>
      inviteView(texts, { ...inviteNamed('', 0), guestSeats }).blocks.some(
        ({ block_id }) => block_id === INPUTS.seat,
      );
    expect(seats(true)).toBe(true);
    expect(seats(false)).toBe(false);
  });

  it('says what became of each address, and leads on where the directory says no', () => {
    const view = inviteResultView(texts, {
      results: [
        { email: 'new@example.com', accountId: null, verdict: 'invite' },
        { email: 'gone@example.com', accountId: 'U7', verdict: 'directory_says_no' },
        { email: 'big@example.com', accountId: null, verdict: 'held' },
      ],
    });
    expect(wording(view)).toContain('1 invitation is on the way.');
    expect(wording(view)).toContain('Waiting for a decision (1)');
    expect(actionIdsOf(view)).toEqual([`${ACTIONS.openActivate}.0`]);
  });
});
