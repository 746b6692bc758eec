import type { KnownBlock } from '@slack/types';
import type { WorkspaceMember } from '../../../ports/workspaces.ts';
import type { Texts } from '../../../texts/texts.ts';
import { divider, section } from '../build/blocks.ts';
import { LIMITS } from '../limits.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showLabel, showName } from '../text/show-name.ts';
import { truncate } from '../text/truncate.ts';

/** What is special about a change of a workspace: who gains or loses by it, and what of it is nobody. */
export interface WorkspaceFindings {
  readonly gains: readonly WorkspaceMember[];
  readonly loses: readonly WorkspaceMember[];
  readonly malformed: readonly string[];
  readonly unknown: readonly string[];
}

export function workspaceFindings(texts: Texts, findings: WorkspaceFindings): KnownBlock[] {
  const lines = findingLines(texts, findings);
  if (lines.length === 0) return [];
  return [
    section(mrkdwn`*${texts.workspaces.findingsTitle}*`),
    ...lines.map((line) => section(truncate(line, LIMITS.sectionText))),
    divider(),
  ];
}

export function findingLines(
  texts: Texts,
  { gains, loses, malformed, unknown }: WorkspaceFindings,
): string[] {
  const t = texts.workspaces;
  return [
    ...(loses.length === 0 ? [] : [`🔴 ${t.loses(namesOf(texts, loses))}`]),
    ...(gains.length === 0 ? [] : [`🟢 ${t.gains(namesOf(texts, gains))}`]),
    ...(malformed.length === 0 ? [] : [`⚠️ ${t.malformed(wordsOf(texts, malformed))}`]),
    ...(unknown.length === 0 ? [] : [`⚠️ ${t.unknown(wordsOf(texts, unknown))}`]),
  ];
}

const MOST_NAMED = 20;

function namesOf(texts: Texts, members: readonly WorkspaceMember[]): string {
  return listed(
    texts,
    members.map(({ name }) => showName(texts, name)),
  );
}

export function wordsOf(texts: Texts, words: readonly string[]): string {
  return listed(
    texts,
    words.map((word) => showLabel(word, 60)),
  );
}

function listed(texts: Texts, words: readonly string[]): string {
  const more = words.length - MOST_NAMED;
  return texts.format.list(more > 0 ? [...words.slice(0, MOST_NAMED), texts.paging.andMore(more)] : words);
}
