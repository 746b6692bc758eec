import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { WorkspaceMember } from '../../../ports/workspaces.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, CALLBACKS, ELEMENT, INPUTS } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, context, divider, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { input, textInput } from '../build/inputs.ts';
import { modal } from '../build/modal.ts';
import { LIMITS } from '../limits.ts';
import { type WorkspaceFindings, workspaceFindings } from '../parts/workspace-findings.ts';
import { fitLines } from '../text/fit-lines.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showName } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';

export interface WorkspaceModel {
  /** Null: it is made when the modal is saved. */
  readonly id: string | null;
  readonly name: string;
  /** As they were pasted. */
  readonly add: string;
  readonly remove: string;
  /** The first of them, by email; and how many there are. */
  readonly members: readonly WorkspaceMember[];
  readonly total: number;
  /** What has to be looked at before it is saved; null before it was checked. */
  readonly checked: (WorkspaceFindings & { readonly digest: string }) | null;
}

export const workspaceMetadata = createMetadataCodec(
  z.object({ id: z.string().nullable(), checked: z.string().max(64).nullable() }),
);

const MOST_NAME = 75;

/** Name, who comes and who goes, who is in it, and the way to delete it. */
export function workspaceView(texts: Texts, model: WorkspaceModel): ModalView {
  const t = texts.workspaces;
  const { id, checked } = model;
  return modal({
    callbackId: CALLBACKS.workspace,
    title: id === null ? t.newTitle : t.title,
    close: texts.buttons.cancel,
    submit: t.submit,
    metadata: workspaceMetadata.encode({ id, checked: checked?.digest ?? null }),
    blocks: [
      ...(checked === null ? [] : workspaceFindings(texts, checked)),
      input(INPUTS.name, t.nameLabel, textInput(ELEMENT, { initial: model.name, maxLength: MOST_NAME })),
      people(INPUTS.emails, t.addLabel, model.add, t.addHint),
      ...(id === null ? [] : [people(INPUTS.remove, t.removeLabel, model.remove)]),
      ...(id === null ? [] : standing(texts, model, id)),
    ],
  });
}

function people(block: string, label: string, initial: string, hint?: string) {
  const element = textInput(ELEMENT, { initial, multiline: true });
  return input(block, label, element, { optional: true, ...(hint === undefined ? {} : { hint }) });
}

function standing(texts: Texts, { members, total }: WorkspaceModel, id: string): KnownBlock[] {
  const t = texts.workspaces;
  const lines = members.map(
    ({ name, email }) => mrkdwn`• ${showName(texts, name)} · ${showEmail(texts, email)}`,
  );
  const remove = button(t.delete, ACTIONS.deleteWorkspace, {
    style: 'danger',
    value: encodeActionValue({ to: 'workspace', id }),
  });
  return [
    divider(),
    context(t.members(total)),
    ...(lines.length === 0
      ? []
      : [section(fitLines(lines, LIMITS.sectionText, texts.paging.andMore, total))]),
    actions('delete', [remove]),
  ];
}
