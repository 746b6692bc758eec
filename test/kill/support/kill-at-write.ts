import { writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before Rollcall (`node --import`): the process dies by SIGKILL at its n-th write to a socket, that is at
 * each statement to the database and each request to Slack. `before`: nothing of it left; `after`: it has left
 * and its answer is never seen. Rollcall itself knows nothing of this.
 */
const { KILL_AT: at, KILL_WHEN: when, KILL_COUNT: countFile } = process.env;
const killAt = Number(at ?? 0);
let written = 0;

if (isMainThread) {
  const { write } = Socket.prototype;
  Socket.prototype.write = function (this: Socket, ...args: Parameters<typeof write>) {
    // Not the process's own output.
    if (this === (process.stdout as unknown) || this === (process.stderr as unknown)) {
      return write.apply(this, args);
    }
    written += 1;
    if (written !== killAt) return write.apply(this, args);
    if (when === 'after') write.apply(this, args);
    process.kill(process.pid, 'SIGKILL');
    // The signal ends the process before this thread goes on; should it not, nothing more may leave.
    for (;;);
  } as typeof write;
  process.on('exit', () => {
    if (countFile !== undefined) writeFileSync(countFile, String(written));
  });
}
