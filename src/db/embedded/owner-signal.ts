import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { ownerSocket } from './socket-folder.ts';

export interface OwnerSignal {
  /** The database answers. */
  ready(): void;
  /** The database is about to go; followers hold their questions back until somebody has it again. */
  closing(): void;
  /** The folder is free. */
  close(): Promise<void>;
}

/**
 * Listens for the processes that come second. That this socket accepts is the proof that the owner lives: the
 * kernel closes it with the process, also after `kill -9`. Each follower stays connected and so learns at once
 * when the owner goes.
 */
export async function listenAsOwner(socketFolder: string): Promise<OwnerSignal> {
  const followers = new Set<Socket>();
  let word: 'starting' | 'ready' | 'closing' = 'starting';
  const server = createServer((follower) => {
    followers.add(follower);
    follower.unref();
    // A follower that dies is no concern of the owner's.
    follower.on('error', () => follower.destroy());
    follower.on('close', () => followers.delete(follower));
    follower.write(`${word}\n`);
  });
  server.listen(ownerSocket(socketFolder));
  await once(server, 'listening');
  server.unref();

  const say = (next: typeof word): void => {
    word = next;
    for (const follower of followers) follower.write(`${word}\n`);
  };
  return {
    ready: () => say('ready'),
    closing: () => say('closing'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const follower of followers) follower.destroy();
      }),
  };
}
