import type { HomeView, KnownBlock } from '@slack/types';
import type { AssignmentFilter } from '../../../ports/assignments.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { ListedAssignment } from '../../../use-cases/list-assignments.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { context } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { ASSIGNMENT_FILTERS, type ListPosition } from '../list-position.ts';
import { assignmentRow } from '../parts/assignment-row.ts';
import { pageLine, pager } from '../parts/list-pager.ts';
import { filterRow, searchBox } from '../parts/list-search.ts';
import { showLabel } from '../text/show-name.ts';
import { type HomeFrame, homeFrame } from './home-frame.ts';

export interface AssignmentsModel {
  readonly frame: HomeFrame;
  readonly rows: readonly ListedAssignment[];
  readonly position: ListPosition<AssignmentFilter>;
  readonly pageSize: number;
  readonly next: string | null;
  readonly total: number;
  /** Without filter and search. */
  readonly standing: number;
}

/** What gives Slack to whom: search box, filter, a row each with its ⋯, and what adds one. */
export function assignmentsView(texts: Texts, model: AssignmentsModel): HomeView {
  const t = texts.assignments;
  const { frame, rows, position, pageSize } = model;
  const more = frame.mayAsk
    ? [
        button(texts.buttons.assign, actionId(ACTIONS.openAssign, 'list')),
        button(t.workspaces, ACTIONS.openWorkspaces),
      ]
    : [];
  const content: KnownBlock[] = [
    searchBox('assignments', { label: t.searchLabel, placeholder: t.searchPlaceholder }, position),
    filterRow(texts, 'assignments', ASSIGNMENT_FILTERS, t.filters, position, more),
    ...rows.slice(0, pageSize).map((row) => assignmentRow(texts, row, frame.mayAsk)),
    context(lastLine(texts, model)),
    ...pager(texts, { ...model, count: rows.length }, ACTIONS.homePage, 'assignments'),
  ];
  return homeFrame(texts, frame, { tab: 'assignments', position }, content);
}

function lastLine(texts: Texts, model: AssignmentsModel): string {
  const t = texts.assignments;
  const { rows, standing, position } = model;
  if (rows.length > 0) return pageLine(texts, { ...model, count: rows.length });
  if (standing === 0) return t.none;
  return position.search === null ? t.nothingHere : t.nothingFound(showLabel(position.search));
}
