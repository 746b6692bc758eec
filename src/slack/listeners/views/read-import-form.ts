import type { ViewOutput } from '@slack/bolt';
import { describeErrorCode } from '../../../texts/describe-error.ts';
import type { Texts } from '../../../texts/texts.ts';
import { INPUTS } from '../../action-ids.ts';
import { MOST_FILE_BYTES } from '../../blocks/modals/import-view.ts';
import { type HandedFile, readFormValues } from '../support/form-values.ts';
import { atInput, type InputErrors } from '../support/submission.ts';

export interface ImportForm {
  readonly files: readonly HandedFile[];
  readonly source: string;
  readonly part: boolean;
}

/** What is no text, by its ending: Slack lets any file through a file input. */
const ENDING = /\.(csv|txt|tsv)$/iu;

const FIRST_SOURCE = 'file';

export function readImportForm(view: Pick<ViewOutput, 'state'>): ImportForm {
  const values = readFormValues(view);
  return {
    files: values.files(INPUTS.file),
    source: values.text(INPUTS.source) ?? FIRST_SOURCE,
    // Unanswered is the answer by which nobody goes.
    part: values.choice(INPUTS.part) !== 'everybody',
  };
}

/** What can be said before anything is fetched. */
export function refuseFiles(texts: Texts, { files }: ImportForm): InputErrors | null {
  const [file, ...others] = files;
  const no = (code: string, facts: Readonly<Record<string, unknown>> = {}) => {
    const text = describeErrorCode(texts, code, facts);
    return text === null ? null : atInput(INPUTS.file, text);
  };
  if (file === undefined) return no('no_file');
  if (others.length > 0) return no('too_many_files');
  if (file.size === 0) return no('file_empty');
  if (file.size > MOST_FILE_BYTES)
    return no('file_too_large', { limit: `${MOST_FILE_BYTES / 1_000_000} MB` });
  return ENDING.test(file.name) ? null : no('file_wrong_kind', { file: file.name.slice(0, 80) });
}
