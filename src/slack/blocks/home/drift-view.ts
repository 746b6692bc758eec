import type { HomeView, KnownBlock } from '@slack/types';
import type { DriftWhy } from '../../../domain/plan.ts';
import { describeDrift } from '../../../texts/describe-drift.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { context, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import type { ListPosition } from '../list-position.ts';
import { pageLine, pager } from '../parts/list-pager.ts';
import { searchBox } from '../parts/list-search.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showName } from '../text/show-name.ts';
import { type HomeFrame, homeFrame } from './home-frame.ts';

export interface DriftRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly why: DriftWhy;
}

export interface DriftModel {
  readonly frame: HomeFrame;
  readonly rows: readonly DriftRow[];
  readonly position: ListPosition;
  readonly pageSize: number;
  readonly next: string | null;
  readonly total: number;
}

/** Accounts that need a look, why, and the way to decide about each (P4). */
export function driftView(texts: Texts, model: DriftModel): HomeView {
  const t = texts.driftInbox;
  const { frame, rows, position, pageSize } = model;
  const page = { ...model, count: rows.length };
  const isEmpty = rows.length === 0 && position.search === null;
  const content: KnownBlock[] = [
    searchBox('drift', { label: t.searchLabel, placeholder: t.searchPlaceholder }, position),
    ...rows.slice(0, pageSize).map((row) => driftRow(texts, row, frame.mayAsk)),
    context(isEmpty ? t.none : pageLine(texts, page)),
    ...pager(texts, page, ACTIONS.homePage, 'drift'),
  ];
  return homeFrame(texts, frame, { tab: 'drift', position }, content);
}

function driftRow(texts: Texts, { id, name, email, why }: DriftRow, mayAsk: boolean) {
  const line = mrkdwn`*${showName(texts, name)}* (${showEmail(texts, email)})\n${describeDrift(texts, why)}`;
  const value = encodeActionValue({ to: 'account', id });
  const spoken = `${texts.driftInbox.decide}: ${showName(texts, name)}`;
  return mayAsk
    ? section(line, button(texts.driftInbox.decide, actionId(ACTIONS.openDrift, id), { value, spoken }))
    : section(line);
}
