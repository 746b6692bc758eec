import { type BlockKitError, failedConstraint } from './block-kit-error.ts';

/** Seen: "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]". */
export function toMetadataMessage(error: BlockKitError): string {
  return `[ERROR] ${error.message} [json-pointer:${error.pointer}]`;
}

/** What `views.*` answers for a bad view; the first line was seen above the precise ones. */
export function toInvalidArguments(errors: readonly BlockKitError[]) {
  const wrapper = failedConstraint('/view', 'failed to match all allowed schemas', 'all_of');
  const messages = [wrapper, ...errors].map(toMetadataMessage);
  return { ok: false as const, error: 'invalid_arguments', response_metadata: { messages } };
}
