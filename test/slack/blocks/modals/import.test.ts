import { describe, expect, it } from 'vitest';
import { importDoneView } from '../../../../src/slack/blocks/modals/import-done-view.ts';
import {
  type ImportPreviewModel,
  importOrder,
  importPreviewView,
} from '../../../../src/slack/blocks/modals/import-preview-view.ts';
import { importView } from '../../../../src/slack/blocks/modals/import-view.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';
import { operationNamed } from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
const COUNTS = { added: 2, changed: 1, removed: 30, unchanged: 40, conflicts: 0 };

function previewNamed(name: string, change: Partial<ImportPreviewModel> = {}): ImportPreviewModel {
  return {
    order: { fileId: 'F1', source: name.slice(0, 60), part: false, shown: 'd'.repeat(64) },
    fileName: name,
    read: 73,
    counts: COUNTS,
    rejected: Array.from({ length: 40 }, (_, index) => ({
      line: index + 2,
      reason: 'malformed_email',
      value: name,
    })),
    forecast: {
      operations: [
        ...Array.from({ length: 30 }, () => operationNamed(name)),
        ...Array.from({ length: 20 }, () => operationNamed(name, { kind: 'invite', hold: null })),
        operationNamed(name, { kind: 'update_profile', from: name, to: name, hold: null }),
      ],
      provisioning: false,
    },
    moved: true,
    ...change,
  };
}

function expectFits(name: string) {
  const problem = { title: name, next: name };
  expectValidView(importView(texts, { source: name, part: null, problem }));
  expectValidView(importPreviewView(texts, previewNamed(name)));
  expectValidView(importDoneView(texts, previewNamed(name)));
}

describe('the import modals', () => {
  it.each(HOSTILE_NAME_LIST)('are ones that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('are ones that Slack takes, with any name', () => withAnyName(expectFits));
});

describe('the question whether the file holds everybody', () => {
  it('is not answered beforehand, and stays answered where the file has to be chosen again', () => {
    const initial = (part: boolean | null) =>
      JSON.stringify(importView(texts, { source: 'file', part, problem: null })).includes('initial_option');
    expect(initial(null)).toBe(false);
    expect(initial(true)).toBe(true);
  });
});

describe('the preview', () => {
  const said = wording(importPreviewView(texts, previewNamed('Ada', { moved: false })));

  it('says who loses and who gets Slack, and counts those it does not name', () => {
    expect(said).toContain('🔴 *30 people lose Slack*');
    expect(said).toContain('🟢 *20 people get Slack*');
    expect(said).toContain('and 20 more');
    expect(said).toContain('1 account changes an address or a seat');
  });

  it('says how many wait, how many of them are removals, and why, each reason once', () => {
    expect(said).toContain('30 changes wait for a decision, 30 of them removals');
    expect(said).toContain('21 changes run by themselves');
    expect(said.match(/• 30: /gu)).toHaveLength(1);
    expect(said).toContain('Provisioning is switched off');
  });

  it('names the first rejected lines, counts the rest, and says that nobody goes', () => {
    expect(said).toContain('40 lines left out');
    expect(said).toContain('Line 2 was left out: “Ada” is not an email address.');
    expect(said).toContain('and 30 more');
    expect(said).toContain('Nobody goes because of this file');
  });

  it('carries what was shown, so that the confirmation counts for that', () => {
    const view = importPreviewView(texts, previewNamed('hr'));
    expect(importOrder.parse(view.private_metadata)).toEqual(previewNamed('hr').order);
  });

  it('says why nothing follows where Slack is assigned to nobody', () => {
    const forecast = { operations: [], provisioning: true, nothingAssigned: true };
    const text = wording(importPreviewView(texts, previewNamed('Ada', { forecast })));
    expect(text).toContain('Nobody gets or loses Slack.');
    expect(text).toContain('Slack is not assigned to anybody yet');
  });

  it('tells people of another source apart from those who are as before', () => {
    const counts = { ...COUNTS, conflicts: 40 };
    const text = wording(importPreviewView(texts, previewNamed('Ada', { counts })));
    expect(text).toContain('0 people as before');
    expect(text).toContain('40 people belong to another source');
  });
});
