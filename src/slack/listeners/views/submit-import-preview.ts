import type { ModalView } from '@slack/types';
import { importDirectory } from '../../../use-cases/import-directory.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { importDoneView } from '../../blocks/modals/import-done-view.ts';
import { type ImportOrder, importOrder, importPreviewView } from '../../blocks/modals/import-preview-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { buildImportPreview, toFileFacts } from '../support/build-import-preview.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { readHandedOver } from '../support/read-handed-over.ts';
import type { Submission } from '../support/submission.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

interface ConfirmedImport extends Submission {
  readonly order: ImportOrder;
}

async function readConfirmation(_deps: ListenerDeps, submission: Submission): Promise<ConfirmedImport> {
  const order = importOrder.parse(submission.view.private_metadata);
  if (order === null) throw new ViewOutdated('the import window is of an older Rollcall');
  return { ...submission, order };
}

/**
 * Reads the file again and looks again: what is different from what was shown is shown instead of done (A1).
 * The comparison that follows carries it out (D1).
 */
async function carryOutImport(deps: ListenerDeps, confirmed: ConfirmedImport): Promise<ModalView> {
  const { scene, userId, order } = confirmed;
  const { connection, texts } = scene;
  const caller = await readCallerLive(deps.ports, connection, userId);
  requirePermission(caller, 'ask');
  const handed = await readHandedOver(deps, scene, order.fileId);
  const model = await buildImportPreview(deps, scene, handed, order);
  if (model.order.shown !== order.shown) return importPreviewView(texts, { ...model, moved: true });
  const by = { kind: 'slack', userId, name: caller.name } as const;
  await importDirectory(deps.ports, connection.id, toFileFacts(handed, order), by);
  await deps.ports.queue.compareSoon(connection.id, 'a file was imported');
  return importDoneView(texts, model);
}

/** Imports what was shown. */
export const IMPORT_CONFIRMED: SubmissionHandler<ConfirmedImport> = {
  title: (texts) => texts.importing.title,
  read: readConfirmation,
  check: () => null,
  carryOut: carryOutImport,
};
