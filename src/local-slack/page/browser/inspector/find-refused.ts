import type { PageFault } from '../../wire.ts';
import { asObject } from '../json.ts';
import { fieldsOf } from './readable-body.ts';

interface Refused {
  blocks: unknown[];
  faults: PageFault[];
}

/** The blocks of a call that was refused for its blocks, and the words of the refusal; null for any other. */
export function findRefused(requestBody: string, responseBody: string): Refused | null {
  const { messages } = asObject(asObject(fieldsOf(responseBody)).response_metadata);
  const faults = (Array.isArray(messages) ? messages : []).flatMap((line) => readFault(String(line)) ?? []);
  if (faults.length === 0) return null;
  const request = asObject(fieldsOf(requestBody));
  const { blocks } = request.view === undefined ? request : asObject(request.view);
  return { blocks: Array.isArray(blocks) ? blocks : [], faults };
}

/** "[ERROR] must be less than 76 characters [json-pointer:/view/blocks/0/text/text]" */
function readFault(line: string): PageFault | undefined {
  const [, message, pointer] = /^\[ERROR\] (.*) \[json-pointer:(.*)\]$/.exec(line) ?? [];
  if (message === undefined || pointer === undefined) return undefined;
  return { message, pointer: pointer.replace(/^\/view/, '') };
}
