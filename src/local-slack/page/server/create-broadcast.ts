import { PassThrough, type Readable } from 'node:stream';
import type { World } from '../../state/world.ts';
import type { PagePieces } from '../wire.ts';

export interface Broadcast {
  /** A stream of server-sent events: first everything, then what changes. */
  open(read: () => PagePieces): Readable;
  close(): void;
}

/** Changes come in bursts; a person does not see what happens within these milliseconds. */
const QUIET_MS = 15;
/** How soon a browser comes back after the server went away. */
const RETRY_MS = 500;

/** Tells every open page what has changed. */
export function createBroadcast(world: World): Broadcast {
  const pages = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  const tellAll = () => {
    timer = undefined;
    for (const tell of pages) tell();
  };
  const soon = () => {
    timer ??= setTimeout(tellAll, QUIET_MS);
  };
  world.events.on('changed', soon);
  return {
    open(read) {
      const stream = new PassThrough();
      const sent = new Map<string, string>();
      const tell = () => {
        const changes = changesSince(sent, read());
        if (Object.keys(changes).length > 0) stream.write(`data: ${JSON.stringify(changes)}\n\n`);
      };
      stream.write(`retry: ${RETRY_MS}\n\n`);
      tell();
      pages.add(tell);
      stream.on('close', () => pages.delete(tell));
      return stream;
    },
    close() {
      clearTimeout(timer);
      world.events.off('changed', soon);
      pages.clear();
    },
  };
}

/** The pieces that are not as they were sent last; null for those that are gone. */
function changesSince(sent: Map<string, string>, pieces: PagePieces): PagePieces {
  const changes: PagePieces = {};
  for (const [name, piece] of Object.entries(pieces)) {
    const text = JSON.stringify(piece);
    if (sent.get(name) === text) continue;
    sent.set(name, text);
    changes[name] = piece;
  }
  for (const name of sent.keys()) {
    if (name in pieces) continue;
    sent.delete(name);
    changes[name] = null;
  }
  return changes;
}
