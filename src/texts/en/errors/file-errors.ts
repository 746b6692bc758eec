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
    next: `Split it into files of at most ${fact('limit', '100 MB')} and import them with --part.`,
  }),
  file_empty: () => ({
    title: 'The file holds no people.',
    next: 'Nothing was changed. Export it again and check that it has a heading and at least one row.',
  }),
  file_heading_unknown: (fact) => ({
    title: `The heading of the file is not known${after(': ', fact('heading', ''))}.`,
    next: 'Nothing was changed. Use the export of Google, Entra, Okta, JumpCloud or Slack as it is, or a heading like email,first_name,last_name,unit,status,title,groups. --format names it.',
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
  format_unknown: (fact) => ({
    title: `There is no format called “${fact('format', 'that')}”.`,
    next: 'Use google, entra, okta, jumpcloud, slack or plain, or leave --format out.',
  }),
} satisfies ErrorEntries;
