import { joinMrkdwn, type Mrkdwn } from './mrkdwn.ts';

/**
 * As many whole lines as fit into `max` characters, and then how many more there are: a list that is cut in
 * silence would hide whom a change reaches.
 *
 * @param more makes the last line from the number of lines left out.
 * @param total how many lines there would be, where `lines` is only their beginning.
 */
export function fitLines(
  lines: readonly Mrkdwn[],
  max: number,
  more: (count: number) => string,
  total = lines.length,
): Mrkdwn {
  const shown: Mrkdwn[] = [];
  let length = more(total).length + 1;
  for (const line of lines) {
    length += line.mrkdwn.length + 1;
    if (length > max) break;
    shown.push(line);
  }
  const hidden = total - shown.length;
  return joinMrkdwn(hidden > 0 ? [...shown, more(hidden)] : shown, '\n');
}
