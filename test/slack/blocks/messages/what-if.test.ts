import { describe, expect, it } from 'vitest';
import {
  type WhatIfModel,
  whatIfHelpMessage,
  whatIfMessage,
} from '../../../../src/slack/blocks/messages/what-if-message.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { actionIdsOf, expectValidMessage } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';
import { operationNamed } from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });

function modelNamed(name: string, change: Partial<WhatIfModel> = {}): WhatIfModel {
  const operations = Array.from({ length: 30 }, () => operationNamed(name));
  return { asked: name, operations, provisioning: true, postedBy: null, mayPost: true, ...change };
}

function expectFits(name: string) {
  expectValidMessage(whatIfMessage(texts, modelNamed(name)));
  expectValidMessage(whatIfMessage(texts, modelNamed(name, { postedBy: name, provisioning: false })));
}

describe('the answer to what-if', () => {
  it.each(HOSTILE_NAME_LIST)('is one that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('is one that Slack takes, with any name', () => withAnyName(expectFits));

  it('can be posted by those who may, and not again from the channel', () => {
    const posts = (change: Partial<WhatIfModel>) =>
      actionIdsOf(whatIfMessage(texts, modelNamed('delete group x', change))).length;
    expect([posts({}), posts({ mayPost: false }), posts({ postedBy: 'Ada' })]).toEqual([1, 0, 0]);
  });

  it('gives examples where nothing was understood', () => expectValidMessage(whatIfHelpMessage(texts)));
});
