import type { z } from 'zod';
import { AppError } from '../../domain/app-error.ts';
import { LIMITS } from './limits.ts';

/** What a modal has to remember until it is submitted, in `private_metadata`. Nothing secret: the client sees it. */
export interface MetadataCodec<T> {
  encode(value: T): string;
  /** Null for what an older Rollcall wrote: the answer is `view_outdated`. */
  parse(text: string | undefined): T | null;
}

/** A fault of the code: metadata that Slack would refuse, and with it the whole view. */
export class MetadataTooLong extends AppError {
  readonly code = 'view_too_large';
}

export function createMetadataCodec<T>(schema: z.ZodType<T>): MetadataCodec<T> {
  return {
    encode(value) {
      const text = JSON.stringify(value);
      if (text.length > LIMITS.privateMetadata)
        throw new MetadataTooLong('private_metadata is longer than Slack takes', { length: text.length });
      return text;
    },
    parse(text) {
      try {
        return schema.parse(JSON.parse(text ?? ''));
      } catch {
        return null;
      }
    },
  };
}
