import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataDirBusy, DataDirDamaged, DataDirNotAFolder } from '../../../src/db/database-errors.ts';
import { prepareDataFolder, toFolderError } from '../../../src/db/embedded/data-folder.ts';
import { claimLock, type FolderLock, readLock } from '../../../src/db/embedded/folder-lock.ts';
import { followOwner } from '../../../src/db/embedded/follow-owner.ts';
import { listenAsOwner } from '../../../src/db/embedded/owner-signal.ts';
import {
  createSocketFolder,
  ownerSocket,
  removeSocketFolder,
} from '../../../src/db/embedded/socket-folder.ts';
import { takeSeat } from '../../../src/db/embedded/take-seat.ts';
import { removeFolder } from '../../support/database-template.ts';
import { silentLog } from '../../support/silent-log.ts';

describe('a process’s place at the embedded database', () => {
  let folder: string;
  let lock: FolderLock;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rollcall-seat-'));
    lock = { id: 'id', pid: 4321, socketFolder: createSocketFolder(folder) };
  });
  afterEach(() => removeFolder(folder));

  it('is refused, with the process to end, where the owner lives and does not answer', async () => {
    const signal = await listenAsOwner(lock.socketFolder);
    claimLock(folder, lock, null);
    await expect(takeSeat(folder, silentLog, 50)).rejects.toMatchObject({
      code: 'data_dir_busy',
      context: { folder, pid: 4321 },
    });
    await signal.close();
  });

  it('waits for an owner that is starting, and hears that it closes', async () => {
    const signal = await listenAsOwner(lock.socketFolder);
    const following = followOwner(folder, lock, 10_000);
    signal.ready();
    const seat = await following;
    expect(seat?.socketFolder).toBe(lock.socketFolder);
    signal.closing();
    await seat?.lost;
    await signal.close();
    await seat?.leave();
  });

  it.each([
    ['refuses', async (owner: { close(): Promise<void> }) => owner.close()],
    ['is gone', async () => rmSync(lock.socketFolder, { recursive: true })],
  ])('is not with an owner whose socket %s', async (_how, end) => {
    const signal = await listenAsOwner(lock.socketFolder);
    await end(signal);
    expect(await followOwner(folder, lock, 10_000)).toBeNull();
    await signal.close();
  });

  it('is not with an owner that is killed before it hears us: its reset connection ends nobody else', async () => {
    const path = JSON.stringify(ownerSocket(lock.socketFolder));
    // Listens, so that the kernel takes our connection, and is too busy ever to accept it.
    const busy = `require('node:net').createServer().listen(${path}, () => { process.send('there'); setImmediate(() => { for (;;); }); })`;
    const owner = spawn(process.execPath, ['-e', busy], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    await once(owner, 'message');
    const following = followOwner(folder, lock, 10_000);
    await setTimeout(200);
    owner.kill('SIGKILL');
    expect(await following).toBeNull();
    // What nobody hears is thrown after this turn.
    await setTimeout(50);
  });

  it('is not with an owner that dies before it is ready', async () => {
    const signal = await listenAsOwner(lock.socketFolder);
    const following = followOwner(folder, lock, 10_000);
    await Promise.all([following, signal.close()]);
    expect(await following).toBeNull();
  });

  it('gives the lock back where the database does not start', async () => {
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), 'nonsense');
    removeSocketFolder(lock.socketFolder);
    await expect(takeSeat(folder, silentLog)).rejects.toThrow(DataDirDamaged);
    expect(readLock(folder)).toBeNull();
  }, 60_000);
});

describe('the folder of the sockets', () => {
  it('is for its owner alone, since the database asks no password', () => {
    const socketFolder = createSocketFolder(tmpdir());
    expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
    removeSocketFolder(socketFolder);
    expect(existsSync(socketFolder)).toBe(false);
  });

  it('is in the temporary folder where its path is too long for a socket', () => {
    const deep = join(tmpdir(), 'x'.repeat(90));
    const socketFolder = createSocketFolder(deep, tmpdir());
    expect(socketFolder.startsWith(join(tmpdir(), 'rollcall-'))).toBe(true);
    removeSocketFolder(socketFolder);
  });

  it('is all that a lock can have removed', () => {
    const other = mkdtempSync(join(tmpdir(), 'precious-'));
    removeSocketFolder(other);
    expect(existsSync(other)).toBe(true);
    removeFolder(other);
  });
});

describe('the data folder', () => {
  it('is made for its owner alone', () => {
    const parent = mkdtempSync(join(tmpdir(), 'rollcall-data-'));
    const folder = prepareDataFolder(join(parent, 'a', 'b'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    removeFolder(parent);
  });

  it.each(['', 'below'])('says when a file stands in its place (%j)', (below) => {
    const parent = mkdtempSync(join(tmpdir(), 'rollcall-data-'));
    const file = join(parent, 'file');
    writeFileSync(file, '');
    expect(() => prepareDataFolder(join(file, below))).toThrow(DataDirNotAFolder);
    removeFolder(parent);
  });

  it.each([
    ["EACCES: permission denied, mkdtemp '/data/socket-XXXXXX'", 'data_dir_read_only'],
    ["EROFS: read-only file system, mkdir '/data'", 'data_dir_read_only'],
    ["ENOSPC: no space left on device, write '/data/lock'", 'data_dir_full'],
    ['PANIC:  could not write to file "pg_wal/xlogtemp.42": No space left on device', 'data_dir_full'],
    ['EDQUOT: disk quota exceeded, write', 'data_dir_full'],
    ["ENOTDIR: not a directory, mkdir '/dev/null/x'", 'data_dir_not_a_folder'],
    ['FATAL:  could not open file "global/pg_filenode.map": Permission denied', 'data_dir_read_only'],
    ['PANIC:  could not locate a valid checkpoint record at 0/16EF998', 'data_dir_damaged'],
  ])('explains %s', (words, code) => {
    expect(toFolderError(new Error(words), '/data')).toMatchObject({ code, context: { folder: '/data' } });
  });

  it('keeps a fault that is explained already', () => {
    const busy = new DataDirBusy('busy');
    expect(toFolderError(busy, '/data')).toBe(busy);
  });
});
