import { DirectoryFileRefused } from './directory-file-refused.ts';

/** No heading is longer; a text without line ends is no CSV and is not read to its end to find that out. */
const LONGEST = 64 * 1024;

/** Takes the heading off the front without losing it: `text` is still the whole. Throws `file_empty`. */
export async function peekHeading(
  text: AsyncGenerator<string>,
): Promise<{ readonly heading: string; readonly text: AsyncGenerator<string> }> {
  let start = '';
  let line: string | undefined;
  while (line === undefined && start.length < LONGEST) {
    const piece = await text.next();
    if (piece.done === true) break;
    start += piece.value;
    line = findFirstLine(start);
  }
  const heading = line ?? start;
  if (isBlank(heading)) throw new DirectoryFileRefused('file_empty', 'the file is empty');
  return { heading, text: putBack(start, text) };
}

async function* putBack(start: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* text;
}

/** The first line that is not blank, once its end is there; a line end in a quoted cell does not end it. */
function findFirstLine(text: string): string | undefined {
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] !== '\n' || quoted) continue;
    const line = text.slice(from, at);
    if (!isBlank(line)) return line;
    from = at + 1;
  }
  return undefined;
}

function isBlank(line: string): boolean {
  return /^[\s,;]*$/.test(line);
}
