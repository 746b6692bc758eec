import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimLock, type FolderLock, readLock, releaseLock } from '../../../src/db/embedded/folder-lock.ts';
import { removeFolder } from '../../support/database-template.ts';

const lockOf = (id: string): FolderLock => ({ id, pid: 1, socketFolder: `/tmp/socket-${id}` });

describe('the lock of the data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rollcall-lock-'));
  });
  afterEach(() => removeFolder(folder));

  it('is had by one', () => {
    expect(readLock(folder)).toBeNull();
    expect(claimLock(folder, lockOf('first'), null)).toBe(true);
    expect(claimLock(folder, lockOf('second'), null)).toBe(false);
    expect(readLock(folder)).toEqual(lockOf('first'));
  });

  it('is replaced when it is the dead one that was seen', () => {
    claimLock(folder, lockOf('dead'), null);
    expect(claimLock(folder, lockOf('next'), lockOf('dead'))).toBe(true);
    expect(readLock(folder)).toEqual(lockOf('next'));
  });

  it('is not taken from who was faster to replace the dead one', () => {
    claimLock(folder, lockOf('dead'), null);
    claimLock(folder, lockOf('faster'), lockOf('dead'));
    expect(claimLock(folder, lockOf('slower'), lockOf('dead'))).toBe(false);
    releaseLock(folder, lockOf('slower'));
    expect(readLock(folder)).toEqual(lockOf('faster'));
  });

  it('is replaced by one at a time, also after one that died while doing so', () => {
    claimLock(folder, lockOf('dead'), null);
    const turn = join(folder, 'lock.turn');
    writeFileSync(turn, '');
    expect(claimLock(folder, lockOf('next'), lockOf('dead'))).toBe(false);
    expect(claimLock(folder, lockOf('next'), lockOf('dead'))).toBe(false);
    utimesSync(turn, 0, 0);
    expect(claimLock(folder, lockOf('next'), lockOf('dead'))).toBe(false);
    expect(claimLock(folder, lockOf('next'), lockOf('dead'))).toBe(true);
  });

  it.each(['', '{', '[]', '{"pid":"x"}', 'null'])('reads %j as that of a dead process', (content) => {
    writeFileSync(join(folder, 'lock'), content);
    const dead = readLock(folder);
    expect(dead).toMatchObject({ socketFolder: '' });
    expect(claimLock(folder, lockOf('next'), dead)).toBe(true);
  });

  it('leaves nothing behind', () => {
    claimLock(folder, lockOf('first'), null);
    claimLock(folder, lockOf('second'), null);
    claimLock(folder, lockOf('third'), lockOf('first'));
    releaseLock(folder, lockOf('third'));
    expect(readdirSync(folder)).toEqual([]);
  });
});
