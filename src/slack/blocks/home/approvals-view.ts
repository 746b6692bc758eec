import type { HomeView, KnownBlock } from '@slack/types';
import type { AccessRequest } from '../../../domain/access-request.ts';
import type { Rename } from '../../../domain/rename.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, context, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { type CauseGroup, causeGroup } from '../parts/cause-group.ts';
import { renameLine } from '../parts/rename-line.ts';
import { requestSection } from '../parts/request-section.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { type HomeFrame, homeFrame } from './home-frame.ts';

export interface ApprovalsModel {
  readonly frame: HomeFrame;
  /** From `groupByCause`. */
  readonly groups: readonly CauseGroup[];
  /** What a file may only have renamed (G9). */
  readonly renames: readonly Rename[];
  /** Who is asked for, oldest first. */
  readonly requests: readonly AccessRequest[];
  /** Nobody has decided anything yet: all of it is held (G4). */
  readonly first: boolean;
  readonly mayDecide: boolean;
  readonly now: Date;
}

/** Each is three lines; a reorganisation with more of them shows the next ones as these are decided. */
const MOST_RENAMES = 10;
const MOST_REQUESTS = 10;

/** Held operations, grouped by cause; each group leads to the approval modal. */
export function approvalsView(texts: Texts, model: ApprovalsModel): HomeView {
  return homeFrame(texts, model.frame, { tab: 'approvals', position: null }, content(texts, model));
}

function content(texts: Texts, model: ApprovalsModel): KnownBlock[] {
  const t = texts.approvals;
  const total = model.groups.reduce((sum, { count }) => sum + count, 0);
  const asked = requestRows(texts, model);
  if (total === 0)
    return [
      ...asked,
      ...(asked.length === 0 ? [section(t.none)] : []),
      actions('approvals', [button(texts.buttons.refresh, ACTIONS.refresh)]),
    ];
  const all = button(t.openAll(total), actionId(ACTIONS.openApproval, 'all'), {
    style: 'primary',
    value: encodeActionValue({ to: 'approval', cause: null }),
  });
  return [
    ...asked,
    section(mrkdwn`*${t.title}*`),
    ...(model.first ? [section(`💡 ${t.first}`)] : []),
    ...model.renames.slice(0, MOST_RENAMES).map((one) => renameLine(texts, one, model.mayDecide)),
    ...model.groups.map((group) => causeGroup(texts, group, model.now)),
    actions('approvals', [all, button(texts.buttons.refresh, ACTIONS.refresh)]),
    ...(model.mayDecide ? [] : [context(t.mayNotDecide)]),
  ];
}

function requestRows(texts: Texts, { requests, mayDecide }: ApprovalsModel): KnownBlock[] {
  if (requests.length === 0) return [];
  const title = texts.invite.access.listTitle(requests.length);
  const rows = requests.slice(0, MOST_REQUESTS).flatMap((one) => requestSection(texts, one, mayDecide));
  return [section(mrkdwn`*${title}*`), ...rows];
}
