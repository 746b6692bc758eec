import type { HomeView, KnownBlock } from '@slack/types';
import type { Connection } from '../../../domain/connection.ts';
import type { Policy } from '../../../domain/policy.ts';
import { toChoice } from '../../../domain/role-choice.ts';
import type { SourceConflict } from '../../../ports/source-conflicts.ts';
import type { SourceFailure } from '../../../ports/source-failures.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Granted } from '../../../use-cases/grant-roles.ts';
import type { ListedSource } from '../../../use-cases/list-sources.ts';
import { ACTIONS } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, context, divider, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { plain } from '../build/text-objects.ts';
import { LIMITS } from '../limits.ts';
import { conflictRow } from '../parts/conflict-row.ts';
import { sourceRow } from '../parts/source-row.ts';
import { warningSection } from '../parts/warning-section.ts';
import { fitLines } from '../text/fit-lines.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showName } from '../text/show-name.ts';
import { type HomeFrame, homeFrame } from './home-frame.ts';

export interface SettingsModel {
  readonly frame: HomeFrame;
  readonly provisioning: Connection['provisioning'];
  readonly sources: readonly ListedSource[];
  /** Sources that can be read at once, by name. */
  readonly readable: ReadonlySet<string>;
  /** Directories that could not be read when they were last tried. */
  readonly failures: readonly SourceFailure[];
  readonly conflicts: readonly SourceConflict[];
  readonly policy: Policy;
  /** How many people may approve (A3). */
  readonly approvers: number;
  /** Whose roles an owner set. */
  readonly granted: readonly Granted[];
  readonly now: Date;
}

/** A view holds 100 blocks; whoever has more sources reads the others on the command line. */
const MOST_SOURCES = 50;
const MOST_CONFLICTS = 10;
const MOST_FAILURES = 5;

/** The switch, where people come from, and what runs by itself. Owners only. */
export function settingsView(texts: Texts, model: SettingsModel): HomeView {
  const content = [
    ...switching(texts, model),
    divider(),
    ...sources(texts, model),
    divider(),
    ...rules(texts, model),
    divider(),
    ...roles(texts, model),
  ];
  return homeFrame(texts, model.frame, { tab: 'settings', position: null }, content);
}

function switching(texts: Texts, { provisioning: { on } }: SettingsModel): KnownBlock[] {
  const t = texts.settings;
  const value = encodeActionValue({ to: 'switch', on: !on });
  const confirm = {
    title: plain(t.switchOff, LIMITS.confirmTitle),
    text: plain(t.switchOffConfirm, LIMITS.confirmText),
    confirm: plain(t.switchOff, LIMITS.confirmButton),
    deny: plain(texts.buttons.cancel, LIMITS.confirmButton),
  };
  const accessory = on
    ? button(t.switchOff, `${ACTIONS.provisioning}.off`, { value, style: 'danger', confirm })
    : button(t.switchOn, `${ACTIONS.provisioning}.on`, { value, style: 'primary' });
  return [section(mrkdwn`*${t.switchTitle}*\n${on ? t.on : t.off}`, accessory)];
}

function sources(texts: Texts, model: SettingsModel): KnownBlock[] {
  const t = texts.settings;
  return [
    section(mrkdwn`*${t.sourcesTitle}*`),
    ...(model.sources.length === 0 ? [section(t.noSources)] : []),
    ...model.sources.slice(0, MOST_SOURCES).map((source) => sourceRow(texts, source, model)),
    ...model.failures.slice(0, MOST_FAILURES).map((one) => failureRow(texts, one)),
    ...model.conflicts.slice(0, MOST_CONFLICTS).flatMap((one) => conflictRow(texts, one)),
    actions('sources', [
      button(t.connect, ACTIONS.openSource),
      button(texts.importing.title, `${ACTIONS.openImport}.settings`),
    ]),
  ];
}

/** The first failure is shown here at once; admins are told of it when it lasts. */
function failureRow(texts: Texts, failure: SourceFailure): KnownBlock {
  return warningSection(texts, { kind: 'source_failing', ...failure }, null);
}

function rules(texts: Texts, { policy, approvers }: SettingsModel): KnownBlock[] {
  const t = texts.settings.rules;
  const { removals, breakGlass } = policy;
  const summary = t.summary(removals.count, Math.round(removals.share * 1_000) / 10, removals.hardCount);
  return [
    section(
      mrkdwn`*${t.title}*\n${summary} ${t.protectedBy(breakGlass.length)}`,
      button(texts.settings.rulesButton, ACTIONS.openRules),
    ),
    ...(approvers > 1 ? [] : [context(t.oneApprover)]),
  ];
}

function roles(texts: Texts, { granted }: SettingsModel): KnownBlock[] {
  const t = texts.settings.roles;
  const lines = granted.map(
    ({ name, roles: own }) => mrkdwn`• ${t.line(showName(texts, name), t.names[toChoice(own)])}`,
  );
  const said =
    granted.length === 0 ? t.nobody : fitLines(lines, LIMITS.sectionText / 2, texts.paging.andMore);
  return [section(mrkdwn`*${t.title}*\n${said}`, button(t.button, ACTIONS.openRoles))];
}
