import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../../src/slack/action-ids.ts';
import { type ConnectionModel, connectionLine } from '../../../../src/slack/blocks/parts/connection-line.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { actionIdsOf, wording } from '../../../support/block-kit.ts';
import { connectionNamed, NOW } from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });

function lineOf(change: Partial<ConnectionModel>) {
  const connection = connectionNamed('Acme');
  return connectionLine(texts, {
    connection,
    problem: null,
    connectUrl: null,
    mayConfigure: true,
    ...change,
  });
}

describe('the connection in one line', () => {
  it.each([
    [
      'nobody connected',
      { connection: null, connectUrl: 'https://x.example/' },
      'Not connected',
      ACTIONS.connect,
    ],
    [
      'nobody connected and tokens by hand',
      { connection: null, connectUrl: null },
      'Not connected',
      ACTIONS.verify,
    ],
    [
      'the app was removed',
      { connection: connectionNamed('Acme', { state: 'disconnected' }), connectUrl: 'https://x.example/' },
      'Disconnected',
      ACTIONS.connect,
    ],
    [
      'the plan is too small',
      {
        connection: connectionNamed('Acme', { state: 'broken', slackPlan: 'pro' }),
        problem: 'slack_plan_missing',
      },
      'Upgrade needed: the Pro plan',
      ACTIONS.verify,
    ],
    [
      'the wrong team',
      {
        connection: connectionNamed('Acme', { state: 'broken' }),
        problem: 'wrong_workspace',
        connectUrl: 'https://x.example/',
      },
      'Wrong workspace',
      ACTIONS.connect,
    ],
    [
      'a quarantine',
      {
        connection: connectionNamed('Acme', {
          quarantine: { since: NOW, until: NOW, failures: 1, why: '40 % failed' },
        }),
      },
      'Paused until Nov 24, 2026',
      ACTIONS.verify,
    ],
    [
      'provisioning off',
      { connection: connectionNamed('Acme', { provisioning: { on: false, since: NOW, by: 'Ada' } }) },
      'Provisioning is off',
      ACTIONS.provisioning,
    ],
  ] as const)(
    'says in one line that there is %s, with the one button that helps',
    (_, change, said, action) => {
      const line = lineOf(change);
      expect(wording(line)).toContain(said);
      expect(actionIdsOf(line)).toEqual([action]);
    },
  );

  it('has no button where nothing is wrong, and none for those who may not use it', () => {
    expect(wording(lineOf({}))).toContain('Connected to Acme (Business+)');
    expect(actionIdsOf(lineOf({}))).toEqual([]);
    expect(actionIdsOf(lineOf({ connection: null, mayConfigure: false }))).toEqual([]);
  });

  it('[G4] says that the first comparison waits', () => {
    const connection = connectionNamed('Acme', { reviewedAt: null });
    expect(wording(lineOf({ connection }))).toContain('waits for your decision');
  });
});
