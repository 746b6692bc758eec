import { TextDecoder } from 'node:util';
import { DirectoryFileRefused } from './directory-file-refused.ts';
import { ENCODING_BYTES, findEncoding } from './find-encoding.ts';

/**
 * The file's text, piece by piece, without a byte order mark and with every line end as `\n` (in quoted cells
 * too), so that lines can be counted. Throws DirectoryFileRefused where the bytes are not the text they seem.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array> | Uint8Array): AsyncGenerator<string> {
  let decode: ((piece?: Uint8Array) => string) | null = null;
  let start: Uint8Array = new Uint8Array();
  for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
    if (decode !== null) {
      yield decode(piece);
      continue;
    }
    start = start.length === 0 ? piece : Buffer.concat([start, piece]);
    if (start.length < ENCODING_BYTES) continue;
    decode = createDecoder(start);
    yield decode(start);
  }
  if (decode === null) {
    decode = createDecoder(start);
    yield decode(start);
  }
  yield decode();
}

function createDecoder(start: Uint8Array): (piece?: Uint8Array) => string {
  const decoder = new TextDecoder(findEncoding(start.subarray(0, ENCODING_BYTES)), { fatal: true });
  let heldBack = '';
  return (piece) => {
    const text = heldBack + decodePiece(decoder, piece);
    // A carriage return at the end may be the first half of a line end.
    heldBack = piece !== undefined && text.endsWith('\r') ? '\r' : '';
    return text.slice(0, text.length - heldBack.length).replace(/\r\n?/g, '\n');
  };
}

function decodePiece(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch (cause) {
    // Only the end of the file can be half a character; anywhere else it is another encoding.
    if (piece === undefined) {
      throw new DirectoryFileRefused('file_cut_off', 'the file ends inside a character', {}, { cause });
    }
    throw new DirectoryFileRefused('file_encoding', `the file is not ${decoder.encoding}`, {}, { cause });
  }
}
