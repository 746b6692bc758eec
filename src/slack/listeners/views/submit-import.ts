import { setTimeout } from 'node:timers/promises';
import type { ModalView } from '@slack/types';
import { describeError } from '../../../texts/describe-error.ts';
import { requireFileSource, SourceTaken } from '../../../use-cases/forecast-import.ts';
import { requirePermission } from '../../../use-cases/read-caller.ts';
import { INPUTS } from '../../action-ids.ts';
import { importPreviewView } from '../../blocks/modals/import-preview-view.ts';
import { importView } from '../../blocks/modals/import-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { buildImportPreview } from '../support/build-import-preview.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { type HandedOver, isFileFault, readHandedOver } from '../support/read-handed-over.ts';
import { atInput, type InputErrors, type Submission } from '../support/submission.ts';
import { type ImportForm, readImportForm, refuseFiles } from './read-import-form.ts';

interface ImportSubmission extends Submission {
  readonly form: ImportForm;
  readonly errors: InputErrors | null;
  /** Begun with the click; a large file goes on behind the loading state. */
  readonly reading: Promise<HandedOver> | null;
}

/** Slack waits 3 s for errors at their inputs; whatever takes longer is told in the modal. */
const WAIT_MS = 1_500;

async function readImport(deps: ListenerDeps, submission: Submission): Promise<ImportSubmission> {
  const { scene, view } = submission;
  requirePermission(scene.caller, 'ask');
  const form = readImportForm(view);
  const fileId = form.files[0]?.id;
  const refused = refuseFiles(scene.texts, form) ?? (await refuseSource(deps, submission, form));
  if (refused !== null || fileId === undefined)
    return { ...submission, form, errors: refused, reading: null };
  const reading = readHandedOver(deps, scene, fileId);
  const fault = await Promise.race([reading.then(() => null, toFault), setTimeout(WAIT_MS, null)]);
  const errors = fault === null ? null : atInput(INPUTS.file, describeError(scene.texts, fault, ''));
  return { ...submission, form, errors, reading };
}

/** Only what another file may not have; other faults come up again when the reading is waited for. */
function toFault(error: unknown): unknown {
  return isFileFault(error) ? error : null;
}

async function refuseSource(
  { ports }: ListenerDeps,
  { scene }: Submission,
  { source }: ImportForm,
): Promise<InputErrors | null> {
  try {
    await requireFileSource(ports, scene.connection.id, source);
    return null;
  } catch (error) {
    if (!(error instanceof SourceTaken)) throw error;
    return atInput(INPUTS.source, describeError(scene.texts, error, ''));
  }
}

async function showPreview(deps: ListenerDeps, submission: ImportSubmission): Promise<ModalView> {
  const { scene, form, reading } = submission;
  const { texts } = scene;
  try {
    if (reading === null) throw new Error('no file was read');
    return importPreviewView(texts, await buildImportPreview(deps, scene, await reading, form));
  } catch (error) {
    if (!isFileFault(error)) throw error;
    return importView(texts, { ...form, problem: describeError(texts, error, '') });
  }
}

/** Reads the file and shows what it would change; nothing is changed yet. */
export const IMPORT: SubmissionHandler<ImportSubmission> = {
  title: (texts) => texts.importing.previewTitle,
  read: readImport,
  check: (_deps, { errors }) => (errors === null ? null : { errors }),
  carryOut: showPreview,
};
