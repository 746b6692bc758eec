import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Streams } from './output.ts';

const MANIFEST = fileURLToPath(new URL('../../manifest.json', import.meta.url));
const SHIPPED_ADDRESS = 'http://localhost:3000';

/** manifest.json with this installation's addresses; for Socket Mode without any request address. */
export async function printManifest(streams: Streams, publicUrl: string, socket: boolean): Promise<void> {
  const text = (await readFile(MANIFEST, 'utf8')).replaceAll(SHIPPED_ADDRESS, publicUrl.replace(/\/$/, ''));
  const manifest: unknown = JSON.parse(text, socket ? withoutRequestAddresses : undefined);
  streams.out.write(`${JSON.stringify(manifest, null, 2)}\n`);
}

const REQUEST_ADDRESSES: ReadonlySet<string> = new Set(['url', 'request_url', 'message_menu_options_url']);

function withoutRequestAddresses(name: string, value: unknown): unknown {
  if (REQUEST_ADDRESSES.has(name)) return undefined;
  return name === 'socket_mode_enabled' ? true : value;
}
