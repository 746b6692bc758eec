import type { ViewOutput } from '@slack/bolt';
import type { ErrorText } from '../../../texts/error-text.ts';
import type { Scene } from './read-scene.ts';

/** What was submitted, by whom and where. */
export interface Submission {
  readonly scene: Scene;
  readonly view: ViewOutput;
  readonly userId: string;
}

/** By the `block_id` of an input: Slack shows each under its field. */
export type InputErrors = Readonly<Record<string, string>>;

/** An entry of the catalogue as it stands under an input. */
export function atInput(blockId: string, { title, next }: ErrorText): InputErrors {
  return { [blockId]: `${title} ${next}`.trim() };
}
