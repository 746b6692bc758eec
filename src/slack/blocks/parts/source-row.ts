import type { SectionBlock } from '@slack/types';
import { DEFAULT_UNIT_ATTRIBUTE } from '../../../domain/unit-attribute.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { ListedSource } from '../../../use-cases/list-sources.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { section } from '../build/blocks.ts';
import { button, option, overflow } from '../build/elements.ts';
import { toRowOption } from '../row-option.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showLabel, showName } from '../text/show-name.ts';

const MOST_CIRCLES = 4;
const LONGEST_GROUP = 40;

export interface SourceSetting {
  readonly now: Date;
  /** Sources that can be read at once, by name. */
  readonly readable: ReadonlySet<string>;
}

/** A source: how its people come, how many there are, when it was last heard; for one that pushes, its token. */
export function sourceRow(
  texts: Texts,
  source: ListedSource,
  { now, readable }: SourceSetting,
): SectionBlock {
  const t = texts.settings;
  const { name, kind, people, lastReading, reviewedAt, token, circles, unitFrom, id } = source;
  const facts = [
    t.kinds[kind],
    t.people(people),
    ...(lastReading === null ? [] : [t.read(lastReading.at, now, lastReading.complete)]),
    ...(kind !== 'scim' ? [] : [tokenFact(texts, token, now)]),
    ...(unitFrom === DEFAULT_UNIT_ATTRIBUTE ? [] : [t.unitsFrom(t.units.from[unitFrom])]),
    ...(circles.length > 0
      ? [
          t.circles(
            texts.format.list(circles.slice(0, MOST_CIRCLES).map((one) => showLabel(one, LONGEST_GROUP))),
            circles.length,
          ),
        ]
      : []),
    ...(reviewedAt === null && people > 0 ? [t.review] : []),
  ];
  const line = mrkdwn`*${showLabel(name)}*\n${facts.join(' · ')}`;
  if (kind === 'pull' && readable.has(name)) {
    const value = encodeActionValue({ to: 'source', id });
    return section(line, button(texts.pulling.button, actionId(ACTIONS.openPull, id), { value }));
  }
  if (kind !== 'scim') return section(line);
  const choices = [
    option(t.newToken, toRowOption('token', id)),
    option(t.units.choice, toRowOption('units', id)),
    ...(token === null ? [] : [option(t.revoke, toRowOption('revoke', id))]),
  ];
  return section(line, overflow(`${ACTIONS.sourceMenu}.${id}`, choices));
}

function tokenFact(texts: Texts, token: ListedSource['token'], now: Date): string {
  const t = texts.settings;
  return token === null ? t.noToken : t.tokenSince(token.at, now, showName(texts, token.by));
}
