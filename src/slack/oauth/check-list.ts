import type { ConnectionCheck } from '../../domain/connection-check.ts';
import { describeErrorCode } from '../../texts/describe-error.ts';
import type { Texts } from '../../texts/texts.ts';
import { escapeHtml } from './html-page.ts';

/** Connect's check list as HTML: one line each, a failing one with what to do. */
export function checkListHtml(texts: Texts, checks: readonly ConnectionCheck[]): string {
  return `<ul>${checks.map((check) => `<li>${lineHtml(texts, check)}</li>`).join('')}</ul>`;
}

function lineHtml(texts: Texts, check: ConnectionCheck): string {
  const label = escapeHtml(texts.connection.checkNames[check.name]);
  if (check.ok) return `✅ ${label}`;
  const problem =
    check.problem === null
      ? null
      : describeErrorCode(texts, check.problem, { ...check.facts, team: check.facts.name });
  if (problem === null) return `❌ ${label}`;
  return `❌ ${label}: ${escapeHtml(problem.title)}<br><small>${escapeHtml(problem.next)}</small>`;
}
