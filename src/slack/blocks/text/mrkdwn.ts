/** Text in Slack's mrkdwn whose foreign parts are escaped. Only `mrkdwn` and `joinMrkdwn` make one. */
export interface Mrkdwn {
  readonly mrkdwn: string;
}

/** Slack's three control characters; escaping `<` disarms `<!channel>`, `<@U…>` and links as well. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Look-alikes that are never formatting. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { '*': '∗', '~': '∼', '`': 'ˋ', _: 'ˍ' };

/** An underscore inside a word is never formatting; it is left alone, so that `ada_l@example.com` can be copied. */
const FORMATTING = /[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** `:fire:` would become a picture, and `:white_check_mark:` a lie. */
const EMOJI_CODE = /:(?=[\p{L}\p{N}_+'-]*\p{L}[\p{L}\p{N}_+'-]*:)/gu;

/** `&gt;` at the start of a line is a quotation in mrkdwn, escaped or not. */
const QUOTE = /^>/gmu;

/**
 * Foreign text for mrkdwn. Slack has no escape for `*_~` and the backtick, and pairs them more freely than it
 * documents, so they are replaced by look-alikes instead of relying on invisible characters beside them.
 */
export function escapeMrkdwn(text: string): string {
  return text
    .replaceAll(QUOTE, '›')
    .replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? character)
    .replaceAll(FORMATTING, (character) => LOOK_ALIKES[character] ?? character)
    .replaceAll(EMOJI_CODE, '∶');
}

/** Template tag: what stands in the template is mrkdwn, strings put into it are escaped. */
export function mrkdwn(parts: TemplateStringsArray, ...values: readonly (string | Mrkdwn)[]): Mrkdwn {
  const text = parts.reduce((before, part, index) => `${before}${raw(values[index - 1] ?? '')}${part}`);
  return { mrkdwn: text };
}

export function joinMrkdwn(parts: readonly (string | Mrkdwn)[], separator: string): Mrkdwn {
  return { mrkdwn: parts.map(raw).join(separator) };
}

function raw(value: string | Mrkdwn): string {
  return typeof value === 'string' ? escapeMrkdwn(value) : value.mrkdwn;
}
