import type { Texts } from '../../../texts/texts.ts';
import { LIMITS } from '../limits.ts';
import type { AssignedApp } from '../modals/account-model.ts';
import { fitLines } from '../text/fit-lines.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';

/** The apps of a person, each with its seat and where it comes from. */
export function appLines(texts: Texts, apps: readonly AssignedApp[]): Mrkdwn | string {
  if (apps.length === 0) return texts.account.noApps;
  const lines = apps.map(({ name, kind, seat, subjectKind, subjectName }) => {
    const through = texts.reasons.subject({ kind: subjectKind, name: showLabel(subjectName) });
    const whatFor = kind === null ? texts.words.appKindUnknown : texts.words.appKind[kind];
    return mrkdwn`• ${texts.account.app(showLabel(name), whatFor, texts.words.seat[seat], through)}`;
  });
  return fitLines(lines, LIMITS.sectionText, texts.paging.andMore);
}
