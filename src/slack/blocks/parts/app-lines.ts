import type { Texts } from '../../../texts/texts.ts';
import { LIMITS } from '../limits.ts';
import type { AssignedApp } from '../modals/account-model.ts';
import { fitLines } from '../text/fit-lines.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';

/** The apps of a person, each with its seat and where it comes from. */
export function appLines(texts: Texts, apps: readonly AssignedApp[]): Mrkdwn | string {
  if (apps.length === 0) return texts.account.noApps;
  const lines = apps.map(({ name, seat, subjectKind: kind, subjectName }) => {
    const through = texts.reasons.subject({ kind, name: showLabel(subjectName) });
    return mrkdwn`• ${texts.account.app(showLabel(name), texts.words.seat[seat], through)}`;
  });
  return fitLines(lines, LIMITS.sectionText, texts.paging.andMore);
}
