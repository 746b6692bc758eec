import type { HomeView } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { header, section } from '../build/blocks.ts';

/** Published at once when the tab opens and the answer takes longer. */
export function homeLoadingView(texts: Texts): HomeView {
  return {
    type: 'home',
    callback_id: CALLBACKS.home,
    blocks: [header(texts.home.title), section(texts.home.loading)],
  } satisfies HomeView;
}
