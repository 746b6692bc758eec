import { failedConstraint } from './block-kit-error.ts';
import { LIMITS } from './limits.ts';
import { type JsonObject, string, typed } from './rule.ts';
import { blockId, plainText, slackFile, url } from './text-rules.ts';

const required = { alt_text: string({ min: 1, max: LIMITS.imageAltText }) };
const source = { image_url: url, slack_file: slackFile };

/** "You must provide either `image_url` or `slack_file`": image block page. Message guessed. */
function oneSource(image: JsonObject, at: string) {
  return (image.image_url === undefined) === (image.slack_file === undefined)
    ? [failedConstraint(at, 'must define exactly one of `image_url` or `slack_file`', 'one_of')]
    : [];
}

/** An image inside a section or context block. */
export const imageElement = typed('image', required, source, oneSource);

export const imageBlock = typed(
  'image',
  required,
  { ...source, block_id: blockId, title: plainText(LIMITS.imageTitle) },
  oneSource,
);
