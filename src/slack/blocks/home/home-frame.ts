import type { ActionsBlock, Button, HomeView, KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId, CALLBACKS } from '../../action-ids.ts';
import { encodeActionValue, HOME_TABS, type HomeTab } from '../action-value.ts';
import { actions, divider, header } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { type ListPosition, listPositionSchema } from '../list-position.ts';
import { type ConnectionModel, connectionLine } from '../parts/connection-line.ts';
import { createMetadataCodec } from '../view-metadata.ts';

/** What stands around every tab of the Home tab. */
export interface HomeFrame {
  readonly connection: ConnectionModel;
  /** May ask for changes: sees the buttons that do. */
  readonly mayAsk: boolean;
  /** Held operations, shown at the tab's name. */
  readonly held: number;
  /** Accounts that need a look, likewise. */
  readonly drift: number;
}

/** Which tab a published view shows, and where its list stands; read back from each click. */
export interface HomeState {
  readonly tab: HomeTab;
  readonly position: ListPosition | null;
  /** Of everything that is shown: a view that would be the same is not published again. */
  readonly digest?: string | undefined;
}

export const homeMetadata = createMetadataCodec<HomeState>(
  z.object({
    tab: z.enum(HOME_TABS),
    position: listPositionSchema.nullable(),
    digest: z.string().max(64).optional(),
  }),
);

/** Header, the connection in one line, the action row, the tabs, then the tab. */
export function homeFrame(
  texts: Texts,
  frame: HomeFrame,
  state: HomeState,
  content: readonly KnownBlock[],
): HomeView {
  return {
    type: 'home',
    callback_id: CALLBACKS.home,
    private_metadata: homeMetadata.encode(state),
    blocks: [
      header(texts.home.title),
      connectionLine(texts, frame.connection),
      ...(frame.mayAsk ? [actionRow(texts)] : []),
      tabs(texts, state.tab, frame),
      divider(),
      ...content,
    ],
  } satisfies HomeView;
}

function actionRow(texts: Texts): ActionsBlock {
  return actions('actions', [
    button(texts.buttons.invite, ACTIONS.openInvite, { style: 'primary' }),
    button(texts.buttons.assign, ACTIONS.openAssign),
  ]);
}

/** Settings stand there for owners only. */
function tabs(texts: Texts, current: HomeTab, { held, drift, connection }: HomeFrame): ActionsBlock {
  const names = {
    ...texts.home.tabs,
    approvals: texts.home.tabs.approvals(held),
    drift: texts.home.tabs.drift(drift),
  };
  const shown = HOME_TABS.filter((tab) => tab !== 'settings' || connection.mayConfigure);
  return actions(
    'tabs',
    shown.map((tab) => tabButton(names[tab], tab, tab === current)),
  );
}

function tabButton(name: string, tab: HomeTab, current: boolean): Button {
  return button(name, actionId(ACTIONS.homeTab, tab), {
    value: encodeActionValue({ to: 'tab', tab }),
    ...(current ? { style: 'primary' } : {}),
  });
}
