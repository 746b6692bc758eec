import type { KnownBlock, ModalView } from '@slack/types';
import { LIMITS } from '../limits.ts';
import { plain } from './text-objects.ts';

interface ModalParts {
  readonly callbackId: string;
  readonly title: string;
  readonly close: string;
  /** Absent: the modal only shows something. */
  readonly submit?: string;
  /** From a `MetadataCodec`. */
  readonly metadata?: string;
  readonly blocks: readonly KnownBlock[];
}

/** A modal; a title or button that is too long for Slack is cut, never refused. */
export function modal({ callbackId, title, close, submit, metadata, blocks }: ModalParts): ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plain(title, LIMITS.viewTitle),
    close: plain(close, LIMITS.viewButton),
    ...(submit === undefined ? {} : { submit: plain(submit, LIMITS.viewButton) }),
    ...(metadata === undefined ? {} : { private_metadata: metadata }),
    blocks: [...blocks],
  } satisfies ModalView;
}
