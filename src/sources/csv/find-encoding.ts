import { DirectoryFileRefused } from './directory-file-refused.ts';

/** Bytes that show it: formats that are no text do so here; a control character further on is one row's matter. */
export const ENCODING_BYTES = 16;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const ZIP = [0x50, 0x4b, 0x03, 0x04]; // .xlsx, .ods, .numbers
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]; // .xls

/**
 * The encoding by the file's first ENCODING_BYTES: the byte order mark, else the zeros that UTF-16 puts beside
 * every Latin letter of a heading, else UTF-8. Throws DirectoryFileRefused for workbooks and for what is no
 * text.
 */
export function findEncoding(start: Uint8Array): Encoding {
  if (startsWith(start, ZIP) || startsWith(start, COMPOUND_FILE)) {
    throw new DirectoryFileRefused('file_is_spreadsheet', 'the file is a workbook; save it as CSV UTF-8');
  }
  const encoding = markedEncoding(start) ?? unmarkedEncoding(start);
  if (encoding === 'utf-8' && start.some(isBinary)) {
    throw new DirectoryFileRefused('file_not_text', 'the file is not text; export it as CSV UTF-8');
  }
  return encoding;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function markedEncoding(start: Uint8Array): Encoding | null {
  if (startsWith(start, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(start, [0xfe, 0xff])) return 'utf-16be';
  return startsWith(start, [0xef, 0xbb, 0xbf]) ? 'utf-8' : null;
}

/**
 * Without a mark, the zeros of UTF-16 in the first four characters tell it and which half comes first. Four,
 * because every known heading begins with more Latin letters and nothing is known of what follows.
 */
function unmarkedEncoding(start: Uint8Array): Encoding {
  if (start.length < 8) return 'utf-8';
  const zeros = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => start[at] === 0).join();
  if (zeros === 'false,true,false,true,false,true,false,true') return 'utf-16le';
  return zeros === 'true,false,true,false,true,false,true,false' ? 'utf-16be' : 'utf-8';
}

/** Control characters that no text file has: all but tab, line feed, form feed, carriage return. */
function isBinary(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
}
