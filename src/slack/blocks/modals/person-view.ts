import type { ModalView } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { context, header } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { personBlocks } from '../parts/person-blocks.ts';
import { showName } from '../text/show-name.ts';
import type { PersonModel } from './account-model.ts';

/** Somebody of the directory who has no account: the account modal without the account. */
export function personView(texts: Texts, model: PersonModel & { readonly name: string }): ModalView {
  return modal({
    callbackId: CALLBACKS.person,
    title: texts.people.title,
    close: texts.buttons.close,
    blocks: [
      header(showName(texts, model.name)),
      context(texts.people.noAccountYet),
      ...personBlocks(texts, model),
    ],
  });
}
