import { elementsIn } from '../../../views/elements-in.ts';
import { initialValueOf } from '../../../views/initial-value.ts';
import type { PageFault, PageValues } from '../../wire.ts';
import { act } from '../state/act.ts';
import { explainNotice } from '../state/explain-notice.ts';
import type { Page } from '../state/page-context.ts';
import type { Surface } from './surface.ts';
import type { Draft, DraftHandle } from './use-draft.ts';

export interface SurfaceContent {
  kind: Surface['kind'];
  /** How the server finds it again. */
  container: { view: string } | { channel: string; ts: string };
  appName: string;
  blocks: readonly unknown[];
  /** What the server knows of its fields. */
  stored: PageValues;
  errors: Record<string, string>;
  faults: PageFault[];
}

/** Brings what a person does in a view or message to the server, with all that they entered meanwhile. */
export function createSurface(
  content: SurfaceContent,
  { draft, latest, enter }: DraftHandle,
  page: Page,
): Surface {
  const { kind, container, appName, blocks, stored, errors, faults } = content;
  const who = { user: page.frame.me.id, team: page.frame.team.id, ...container };
  return {
    kind,
    errors,
    faults,
    enter,
    valueOf(element, blockId, actionId) {
      const entered = draft[blockId] ?? {};
      // Null is a value too: a choice that was taken back.
      if (Object.hasOwn(entered, actionId)) return entered[actionId];
      return contentOf(stored[blockId]?.[actionId] ?? initialValueOf(element));
    },
    async click(block, action, value) {
      const values = enteredIn(blocks, latest(), { files: false });
      const { notice } = await act('click', { ...who, block, action, value, values });
      if (notice) page.say(explainNotice(appName, notice));
    },
    async suggest(block, action, query) {
      const { notice, options } = await act('suggest', { ...who, block, action, query });
      if (notice) page.say(explainNotice(appName, notice));
      return options;
    },
  };
}

/** The value alone, of the form in which payloads show it. */
function contentOf(value: Readonly<Record<string, unknown>> | undefined): unknown {
  const { type, ...fields } = value ?? {};
  return Object.values(fields)[0];
}

/** What was entered into fields that are still there. Files travel with a submission only. */
export function enteredIn(blocks: readonly unknown[], draft: Draft, { files }: { files: boolean }): Draft {
  const entered: Draft = {};
  for (const { blockId, actionId, element } of elementsIn(blocks)) {
    const value = draft[blockId]?.[actionId];
    if (value === undefined || (element.type === 'file_input' && !files)) continue;
    entered[blockId] = { ...entered[blockId], [actionId]: value };
  }
  return entered;
}
