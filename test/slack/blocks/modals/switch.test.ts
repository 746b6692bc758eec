import { describe, expect, it } from 'vitest';
import { ACTIONS, INPUTS } from '../../../../src/slack/action-ids.ts';
import { activateView } from '../../../../src/slack/blocks/modals/activate-view.ts';
import { deactivateView } from '../../../../src/slack/blocks/modals/deactivate-view.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { actionIdsOf, expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';
import { mentionNamed } from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });

const account = (name: string) => ({ id: 'U1', name, email: name });

function expectFits(name: string) {
  expectValidView(
    deactivateView(texts, {
      account: account(name),
      how: 'exclusion',
      reachedBy: [{ kind: 'reached', by: mentionNamed(name) }],
      hold: { rule: 'A3', facts: {} },
    }),
  );
  expectValidView(
    activateView(texts, {
      account: account(name),
      ways: ['ends_exclusion', 'adds_assignment', 'adds_person', 'already_entitled'],
      againstDirectory: null,
      hold: { rule: 'M1', facts: { accounts: name, rivals: name } },
    }),
  );
}

describe('the modals that switch an account', () => {
  it.each(HOSTILE_NAME_LIST)('are ones that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('are ones that Slack takes, with any name', () => withAnyName(expectFits));
});

describe('the deactivate modal', () => {
  const model = { account: account('Ada'), how: 'exclusion', reachedBy: [], hold: null } as const;

  it('says who, what they lose, how to undo it, and asks for the reason, before the button', () => {
    const said = wording(deactivateView(texts, model));
    expect(said).toContain('Take Slack away from Ada?');
    expect(said).toContain('signed out everywhere');
    expect(said).toContain('Activating brings back the account and its messages.');
    expect(said).toContain('Reason');
  });

  it('[D2] says what would still give them Slack, with the way to change that instead', () => {
    const view = deactivateView(texts, {
      ...model,
      reachedBy: [{ kind: 'reached', by: mentionNamed('Sales') }],
    });
    expect(wording(view)).toContain('Slack is assigned to the group Sales');
    expect(actionIdsOf(view)).toContain(ACTIONS.openAssign);
  });

  it('[D2] asks for an end only where it is an exclusion', () => {
    const ids = (how: 'exclusion' | 'drift') =>
      deactivateView(texts, { ...model, how }).blocks.map(({ block_id }) => block_id);
    expect(ids('exclusion')).toContain(INPUTS.until);
    expect(ids('drift')).not.toContain(INPUTS.until);
  });
});

describe('the activate modal', () => {
  it('[D3] asks for a day and a reason where the directory says no', () => {
    const view = activateView(texts, {
      account: account('Ada'),
      ways: [],
      againstDirectory: 'suspended',
      hold: null,
    });
    expect(wording(view)).toContain('Suspended in the directory. The account is kept active by hand');
    const inputs = view.blocks.filter((block) => block.type === 'input');
    expect(inputs).toMatchObject([
      { block_id: INPUTS.until, optional: false },
      { block_id: INPUTS.reason, optional: false },
    ]);
  });

  it('[D2] says which way it takes', () => {
    const said = wording(
      activateView(texts, {
        account: account('Ada'),
        ways: ['ends_exclusion', 'adds_assignment'],
        againstDirectory: null,
        hold: null,
      }),
    );
    expect(said).toContain('The exclusion by name that keeps Slack from them ends.');
    expect(said).toContain('Slack is assigned to them by name.');
  });
});
