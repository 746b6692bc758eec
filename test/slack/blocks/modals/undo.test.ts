import { describe, expect, it } from 'vitest';
import { undoView } from '../../../../src/slack/blocks/modals/undo-view.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { makeOperation } from '../../../contracts/make-operation.ts';
import { expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
const now = new Date('2026-08-03T09:00:00Z');

function undo(name: string, count: number) {
  const run = { id: 'r1', at: now, by: { kind: 'slack', userId: 'U1', name }, changes: count } as const;
  const operation = makeOperation('a@x.example', {
    name,
    email: name,
    hold: { rule: 'G3', facts: { count, limit: 5 } },
  });
  return undoView(texts, {
    chosen: run,
    choices: Array.from({ length: 20 }, (_, index) => ({ ...run, id: `r${index}` })),
    operations: Array.from({ length: count }, () => operation),
    stays: Array.from({ length: count }, () => ({ name, code: 'changed_since' })),
    above: 1,
    now,
  });
}

describe('the modal that undoes a run', () => {
  it.each(HOSTILE_NAME_LIST)(
    'is one that Slack takes, of 10,000 accounts with a name that is %s',
    (_, name) => expectValidView(undo(name, 10_000)),
  );

  it('is one that Slack takes, with any name', () => withAnyName((name) => expectValidView(undo(name, 3))));

  it('[X8] says what is taken back, who stays and why, and what no undo brings back', () => {
    const said = wording(undo('Ada', 2));
    expect(said).toContain('2 changes are taken back:');
    expect(said).toContain('2 accounts stay as they are:');
    expect(said).toContain('It had changed since it was planned.');
    expect(said).toContain('Channels, sign-ins and the apps that they installed');
    expect(said).toContain('held like any other removal');
  });

  it('[X8] has no button where nothing can be undone any more', () => {
    expect(undo('Ada', 1).submit).toBeDefined();
    expect(undo('Ada', 0).submit).toBeUndefined();
    expect(wording(undo('Ada', 0))).toContain('Nothing of this run can be undone any more.');
  });
});
