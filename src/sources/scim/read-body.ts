import type { IncomingMessage } from 'node:http';
import { ScimFault } from './scim-fault.ts';

/** A group of 5,000 members, each with a name and an address beside the id, is a megabyte and a half. */
const MOST_BYTES = 4_000_000;

/** The parsed body. Reads no further than the limit: 413 (RFC 7644 §3.7.4 has it for bulk). */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw tooLong();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw tooLong();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    throw new ScimFault(400, 'invalidSyntax', 'The body is no JSON.', { cause: error });
  }
}

function tooLong(): ScimFault {
  return new ScimFault(413, null, `The body is longer than ${MOST_BYTES} bytes.`);
}
