import type { ErrorEntries } from '../../error-text.ts';
import { after, spaced } from './optional-fact.ts';

/** Files of people. */
export const fileErrors = {
  file_missing: (fact) => ({
    title: `There is no file ${fact('file', 'of that name')}.`,
    next: 'Check the path and try again.',
  }),
  file_unreadable: (fact) => ({
    title: `The file${spaced(fact('file', ''))} cannot be read.`,
    next: 'Check that you may read it and that it is a file, not a folder.',
  }),
  file_too_large: (fact) => ({
    title: 'The file is too large.',
    next: `Split it into files of at most ${fact('limit', '50 MB')} and say of each that it holds only some of the people.`,
  }),
  file_gone: () => ({
    title: 'Slack does not have this file any more.',
    next: 'Nothing was changed. Choose the file again.',
  }),
  file_no_access: () => ({
    title: 'Slack does not give this file to Rollcall.',
    next: 'Nothing was changed. An owner has to connect again and allow “files:read”; then choose the file again.',
  }),
  file_wrong_kind: (fact) => ({
    title: `“${fact('file', 'This')}” is not a CSV file.`,
    next: 'Export the people as CSV, and choose that file (.csv or .txt).',
  }),
  no_file: () => ({ title: 'No file was chosen.', next: 'Choose one CSV file with the people.' }),
  too_many_files: () => ({
    title: 'That is more than one file.',
    next: 'Choose one; import the next one after it.',
  }),
  team_unclear: () => ({
    title: 'Several Slack workspaces are connected, and the folder does not say for which one its files are.',
    next: 'Nothing was changed. Import with “rollcall import --team ID” or in Slack with /provision import.',
  }),
  source_taken: (fact) => ({
    title: `“${fact('source', 'That name')}” is a source of another kind, not one of files.`,
    next: 'Nothing was changed. Give the file another source name.',
  }),
  file_empty: () => ({
    title: 'The file holds no people.',
    next: 'Nothing was changed. Export it again and check that it has a heading and at least one row.',
  }),
  file_heading_unknown: (fact) => ({
    title: `The heading of the file is not known${after(': ', fact('heading', ''))}.`,
    next: 'Nothing was changed. Use the export of Google, Entra, Okta, JumpCloud or Slack as it is, or a heading like email,first_name,last_name,unit,status,title,groups.',
  }),
  file_encoding: () => ({
    title: 'The file is not written in an encoding that Rollcall reads.',
    next: 'Nothing was changed. Save it as “CSV UTF-8” and import it again.',
  }),
  file_not_text: () => ({
    title: 'This is not a text file.',
    next: 'Nothing was changed. Open it in the programme that made it, save it as “CSV UTF-8”, and import that file.',
  }),
  file_is_spreadsheet: () => ({
    title: 'This is an Excel workbook, not a CSV file.',
    next: 'Nothing was changed. Open it, choose “Save as”, “CSV UTF-8”, and import that file. Renaming it is not enough.',
  }),
  file_cut_off: (fact) => ({
    title: `The file ends in the middle of a row (line ${fact('line', 'unknown')}).`,
    next: 'Nothing was changed. It was probably not copied completely: export it again.',
  }),
  file_malformed: (fact) => ({
    title: `The file cannot be read as CSV at line ${fact('line', 'unknown')}.`,
    next: 'Nothing was changed. Check the quotation marks in that line, or export the file again.',
  }),
  file_changed: () => ({
    title: 'The file changed while it was read.',
    next: 'Nobody was removed. Import it again once it is complete.',
  }),
  format_unknown: (fact) => ({
    title: `There is no format called “${fact('format', 'that')}”.`,
    next: 'Use google, entra, okta, jumpcloud, slack or plain, or leave --format out.',
  }),
} satisfies ErrorEntries;
