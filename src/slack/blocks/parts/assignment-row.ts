import type { SectionBlock } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import type { ListedAssignment } from '../../../use-cases/list-assignments.ts';
import { ACTIONS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { option, overflow } from '../build/elements.ts';
import { toRowOption } from '../row-option.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';

/** To whom, with which seat, from when to when, and how many people that is; with a ⋯ that changes or ends it. */
export function assignmentRow(texts: Texts, row: ListedAssignment, changeable: boolean): SectionBlock {
  const text = assignmentText(texts, row);
  if (!changeable) return section(text);
  const t = texts.assignments;
  const { id, subject, exclude } = row.assignment;
  const options = [
    ...(exclude ? [] : [option(t.change, toRowOption('change', id))]),
    option(t.end, toRowOption('end', id)),
    ...(subject.kind === 'workspace' && !row.subjectDeleted
      ? [option(t.editWorkspace, toRowOption('workspace', subject.workspaceId))]
      : []),
  ];
  return section(text, overflow(ACTIONS.assignmentMenu, options));
}

export function assignmentText(texts: Texts, row: ListedAssignment): Mrkdwn {
  const t = texts.assignments;
  const { subject, exclude, seat, from, until } = row.assignment;
  const kind = texts.words.subjectKind[subject.kind];
  const name = subject.kind === 'organization' ? kind : showLabel(row.subjectName);
  const facts = [
    ...(subject.kind === 'organization' ? [] : [kind]),
    exclude ? texts.words.exclusion : t.seat(texts.words.seat[seat]),
    ...(from === null ? [] : [t.from(from)]),
    until === null ? t.always : t.until(until),
  ];
  return mrkdwn`*${name}*\n${facts.join(' · ')}\n${reachOf(texts, row)}`;
}

function reachOf(texts: Texts, { state, subjectDeleted, people }: ListedAssignment): string {
  const t = texts.assignments;
  if (subjectDeleted) return t.gone;
  if (state === 'not_yet') return t.notYet;
  return state === 'over' ? t.over : t.reaches(people);
}
