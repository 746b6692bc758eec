import type { HomeView, KnownBlock } from '@slack/types';
import type { Warning } from '../../../domain/warning.ts';
import type { AccountCounts } from '../../../ports/account-index.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS } from '../../action-ids.ts';
import { actions, context, divider, fields, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { LIMITS } from '../limits.ts';
import { type ChangeLine, changeLine } from '../parts/change-line.ts';
import { warningSection } from '../parts/warning-section.ts';
import { fitLines } from '../text/fit-lines.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { type HomeFrame, homeFrame } from './home-frame.ts';

export interface OverviewModel {
  readonly frame: HomeFrame;
  readonly counts: AccountCounts;
  /** No assignment of Slack stands: nobody is entitled. */
  readonly nothingAssigned: boolean;
  readonly nobodyInDirectory: boolean;
  readonly warnings: readonly Warning[];
  readonly lastComparedAt: Date | null;
  /** Null where none is planned (provisioning off, quarantine). */
  readonly nextComparedAt: Date | null;
  /** Newest first; the first ten are shown. */
  readonly changes: readonly ChangeLine[];
  readonly now: Date;
}

const MOST_CHANGES = 10;
const MOST_WARNINGS = 10;

/** Counts by status, who has or lacks Slack against the directory, the comparisons, the last changes. */
export function overviewView(texts: Texts, model: OverviewModel): HomeView {
  const content: KnownBlock[] = [
    ...warned(texts, model),
    ...advice(texts, model),
    fields(statusFacts(texts, model)),
    fields(differenceFacts(texts, model)),
    context(comparisons(texts, model)),
    actions('overview', [
      button(texts.buttons.refresh, ACTIONS.refresh),
      ...(model.frame.mayAsk
        ? [
            button(texts.commands.planButton, ACTIONS.runPlan),
            button(texts.importing.title, ACTIONS.openImport),
          ]
        : []),
    ]),
    divider(),
    section(mrkdwn`*${texts.overview.changesTitle}*`),
    section(lastChanges(texts, model)),
  ];
  return homeFrame(texts, model.frame, { tab: 'overview', position: null }, content);
}

/** What only has a number is among the numbers already. */
function warned(texts: Texts, { warnings, frame }: OverviewModel): KnownBlock[] {
  return warnings
    .filter(({ kind }) => kind !== 'drift_found' && kind !== 'requests_expire')
    .slice(0, MOST_WARNINGS)
    .map((warning) => warningSection(texts, warning, frame.mayAsk ? frame.connection.connectUrl : null));
}

function advice(texts: Texts, model: OverviewModel): KnownBlock[] {
  if (model.nobodyInDirectory) return [section(`💡 ${texts.overview.noDirectory}`)];
  return model.nothingAssigned ? [section(`💡 ${texts.overview.noAssignment}`)] : [];
}

function statusFacts(texts: Texts, { counts }: OverviewModel): readonly Mrkdwn[] {
  const t = texts.overview;
  return [
    fact(texts, t.active, counts.active),
    fact(texts, t.invited, counts.invited),
    fact(texts, t.inactive, counts.inactive),
    fact(texts, t.guests, counts.guests),
  ];
}

function differenceFacts(texts: Texts, { counts, frame }: OverviewModel): readonly Mrkdwn[] {
  const t = texts.overview;
  return [
    fact(texts, t.entitledWithout, counts.entitledWithoutAccount),
    fact(texts, t.activeWithout, counts.activeWithoutEntitlement),
    fact(texts, t.drift, counts.drift),
    fact(texts, t.held, frame.held),
  ];
}

function fact(texts: Texts, name: string, count: number): Mrkdwn {
  return mrkdwn`*${texts.format.number(count)}*\n${name}`;
}

function comparisons(texts: Texts, { lastComparedAt, nextComparedAt, now }: OverviewModel): string {
  const t = texts.overview;
  const last = lastComparedAt === null ? t.neverCompared : t.lastCompared(lastComparedAt, now);
  return nextComparedAt === null ? last : `${last} · ${t.nextCompared(nextComparedAt, now)}`;
}

function lastChanges(texts: Texts, { changes, now }: OverviewModel): string | Mrkdwn {
  if (changes.length === 0) return texts.overview.noChanges;
  const lines = changes.slice(0, MOST_CHANGES).map((change) => changeLine(texts, change, now));
  return fitLines(lines, LIMITS.sectionText, texts.paging.andMore);
}
